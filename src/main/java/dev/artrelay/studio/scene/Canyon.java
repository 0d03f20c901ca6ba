package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import java.util.List;

/** Red table mountains over a desert road. */
final class Canyon implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x6E2A1A, 0x8A3E20, 0x2A4A4E, 0xFFF1DC, 0xBFE4F2, 0xFBCB96);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x86C8EC, 0xFFE4C0);
        Props.cloud(brush, brush.between(320, 420), 260, 240, 0xFFFFFF);
        Props.cloud(brush, brush.between(680, 780), 340, 220, 0xFFFFFF);
        mesa(brush, 190, 430, 150);
        mesa(brush, 830, 400, 170);
        mesa(brush, 560, 290, 120);
        brush.fill(brush.sheet(690, brush.bottom), 0xF2B57A);
        brush.fill(poly(488, 690, 512, 690, 640, brush.bottom, 360, brush.bottom), 0x4A3A3E);
        for (int i = 0; i < 6; i++) {
            double y = 704 + 9 * i * i;
            brush.fill(box(500 - 2 - i, y, 4 + 2 * i, 8 + 5 * i), 0xFFF0C4);
        }
        for (int i = 0; i < 24; i++) {
            double x = brush.between(brush.left, brush.right);
            if (Math.abs(x - 500) > 150) {
                brush.fill(oval(x, brush.between(740, 990), brush.between(18, 42), 13), brush.pick(0x4A5A2A, 0x8A4A26));
            }
        }
    }

    private static void mesa(Brush brush, double x, double top, double half) {
        brush.fill(poly(x - half, top, x + half, top, x + half * 1.1, 560, x + half * 1.7, 700, x - half * 1.7, 700, x - half * 1.1, 560), 0xA0441F);
        brush.fill(poly(x + half * 0.3, top, x + half, top, x + half * 1.1, 560, x + half * 1.7, 700, x + half * 0.5, 700), 0x7A2E1A);
        for (double y = top + 34; y < 560; y += 52) {
            brush.fill(box(x - half * 1.04, y, half * 2.06, 11), 0x6A2416);
        }
    }
}
