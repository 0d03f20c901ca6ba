package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Snow-capped peaks behind a forest, mirrored in a lake. */
final class Mountain implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x17394A, 0x24566B, 0x1F4438, 0xF3F7F4, 0xCFE6EE, 0xFBE7C6);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 330, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x9FD0EA, 0xFDE9C9);
        brush.fill(disc(brush.between(640, 700), 215, 52), 0xFFF4D2);
        Props.cloud(brush, brush.between(250, 330), 300, 240, 0xFFFFFF);
        Props.cloud(brush, brush.between(700, 820), 390, 200, 0xFFFFFF);
        peak(brush, 160, 380, 420, 0x4A7391);
        peak(brush, 850, 340, 440, 0x40698A);
        peak(brush, 500 + brush.between(-40, 40), 140, 560, 0x2B5673);
        brush.fill(brush.land(630, 30, 180, 3), 0x1F4F4B);
        firs(brush, 690, 130, 26, 0x1D4A42);
        lake(brush);
        firs(brush, 1010, 210, 17, 0x123530);
    }

    /** Rock in two shades, lit from the left, with snow down to a ragged line. */
    private static void peak(Brush brush, double x, double top, double height, int rock) {
        double foot = top + height;
        double reach = height * 0.72;
        brush.fill(poly(x, top, x + reach, foot, x - reach, foot), rock);
        brush.fill(poly(x, top, x + reach, foot, x + reach * 0.1, foot, x - reach * 0.06, top + height * 0.5), Ink.darker(rock, 0.3));
        double snow = height * 0.42;
        double slope = reach / height;
        brush.fill(poly(x, top, x + snow * slope, top + snow, x + snow * slope * 0.62, top + snow * 0.82,
                x + snow * slope * 0.36, top + snow * 1.15, x + snow * slope * 0.1, top + snow * 0.8,
                x - snow * slope * 0.22, top + snow * 1.2, x - snow * slope * 0.5, top + snow * 0.85,
                x - snow * slope, top + snow), 0xF8FBFF);
        brush.fill(poly(x, top, x + snow * slope, top + snow, x + snow * slope * 0.62, top + snow * 0.82,
                x + snow * slope * 0.36, top + snow * 1.15, x + snow * slope * 0.16, top + snow * 0.8), 0xD3E4F1);
    }

    private static void lake(Brush brush) {
        brush.fade(brush.sheet(700, brush.bottom), 0xDDF0F2, 0xA9D6E2);
        for (int i = 0; i < 26; i++) {
            double y = brush.between(712, 930);
            double x = brush.between(brush.left, brush.right);
            brush.fill(box(x, y, brush.between(40, 150), 7), i % 3 == 0 ? 0x2F6A78 : 0xF6FCFC);
        }
    }

    private static void firs(Brush brush, double foot, double height, int count, int ink) {
        double step = (brush.right - brush.left) / count;
        for (int i = 0; i <= count; i++) {
            double x = brush.left + step * (i + brush.between(-0.3, 0.3));
            double edge = Math.abs(x - 500) / 500;
            Props.fir(brush, x, foot + brush.between(-8, 8), height * brush.between(0.7, 1) * (0.6 + 0.5 * edge), ink);
        }
    }
}
