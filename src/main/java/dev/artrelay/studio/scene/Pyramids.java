package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import java.util.List;

/** Pyramids and a caravan of camels in the desert. */
final class Pyramids implements Scene {

    private static final int CAMEL = 0x4A2A18;

    @Override
    public Palette palette() {
        return Palette.of(0x5E3618, 0x7A4A1C, 0x2C4A34, 0xFFF3D2, 0xFFDD9E, 0xCFE9F4);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(520, 450, 220, 2), new Focus(520, 800, 190, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x8FD0F0, 0xFFE9BC);
        brush.fill(disc(brush.between(320, 360), 200, 66), 0xFFF6CC);
        pyramid(brush, 840, 430, 260);
        pyramid(brush, 500, 220, 440);
        pyramid(brush, 190, 470, 210);
        brush.fade(brush.land(680, 24, 320, 2), 0xFBD995, 0xF2C878);
        brush.fill(brush.land(860, 30, 260, 2), 0xB07A34);
        brush.fill(brush.land(930, 26, 200, 2), 0x7A4A1C);
        Props.palm(brush, 860, 880, 270, 0x5A3A1C, 0x2C5A34);
        Props.palm(brush, 915, 900, 190, 0x5A3A1C, 0x24502E);
        for (int i = 0; i < 3; i++) {
            camel(brush, 330 + 175 * i, 850 - 8 * i);
        }
    }

    private static void pyramid(Brush brush, double x, double top, double height) {
        double foot = top + height;
        double reach = height * 0.82;
        double ridge = x + reach * 0.22;
        brush.fill(poly(x, top, ridge, foot + 16, x - reach, foot), 0xFCD27C);
        brush.fill(poly(x, top, x + reach, foot, ridge, foot + 16), 0x7E4E20);
        int rows = (int) (height / 32);
        for (int i = 1; i < rows; i++) {
            double t = i / (double) rows;
            double y = top + height * t;
            brush.stroke(poly(x + (ridge - x) * t, y + 16 * t, x - reach * t, y), 4, 0xE0AC58);
            brush.stroke(poly(x + (ridge - x) * t, y + 16 * t, x + reach * t, y), 4, 0x63391A);
        }
    }

    private static void camel(Brush brush, double x, double foot) {
        for (int leg : new int[] {-52, -34, 34, 50}) {
            brush.stroke(line(x + leg, foot - 90, x + leg * 1.05, foot - 45, x + leg, foot), 13, CAMEL);
        }
        brush.fill(soft(x - 75, foot - 110, x - 40, foot - 135, x - 6, foot - 178, x + 28, foot - 135, x + 70, foot - 120, x + 66, foot - 75, x - 60, foot - 75), CAMEL);
        brush.stroke(line(x - 66, foot - 105, x - 100, foot - 110, x - 112, foot - 165), 22, CAMEL);
        brush.fill(soft(x - 150, foot - 172, x - 112, foot - 192, x - 96, foot - 170, x - 120, foot - 156, x - 148, foot - 158), CAMEL);
        brush.fill(soft(x - 34, foot - 134, x - 6, foot - 158, x + 26, foot - 130, x + 22, foot - 92, x - 30, foot - 92), 0xB8323A);
        brush.stroke(line(x - 30, foot - 110, x + 22, foot - 110), 7, 0xFFE2A0);
    }
}
