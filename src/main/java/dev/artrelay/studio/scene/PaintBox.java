package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Ink;
import dev.artrelay.studio.brush.Palette;
import java.util.List;

/** A painter's palette with wells of colour and brushes, and splashes all around. */
final class PaintBox implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x5A2A78, 0xA81E4A, 0x0F5A6E, 0xFFFBF2, 0xFFD88A, 0xBFEAF2);
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 540, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFFDF4, 0xFFF4E0);
        for (int i = 0; i < 60; i++) {
            double r = brush.between(10, 60);
            brush.fill(disc(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), r),
                    brush.pick(0xFFB3C6, 0xFFD36A, 0x9FE0EE, 0xB8E88A, 0xD9B8FA, 0xA81E4A, 0x1F5A9A));
        }
        brush.fill(soft(500, 250, 720, 270, 850, 430, 850, 620, 740, 640, 660, 700, 720, 800, 620, 850, 380, 830, 200, 700, 160, 500, 270, 330), 0x5A3218);
        brush.fill(soft(500, 265, 710, 285, 832, 435, 832, 605, 730, 625, 640, 700, 700, 795, 615, 832, 385, 812, 216, 690, 178, 505, 282, 342), 0x8A5228);
        brush.fill(oval(610, 730, 40, 46), 0xFFF8EA);
        int[] paints = {0xFFE14A, 0xFF9A3A, 0xD8283E, 0x7A2A9A, 0x1F4FB8, 0x3AB8E8, 0x8AE05A};
        for (int i = 0; i < paints.length; i++) {
            double angle = Math.toRadians(150 + i * 32);
            double x = 500 + 225 * Math.cos(angle);
            double y = 540 + 185 * Math.sin(angle);
            brush.fill(star(x, y, 64, 52, 9, i * 20), Ink.luma(paints[i]) > 0.5 ? 0x4A2A14 : 0xFFE9CC);
            brush.ball(star(x, y, 55, 45, 9, i * 20), paints[i]);
        }
        brush(brush, 640, 860, 38, 0x1F4FB8);
        brush(brush, 560, 880, 22, 0xB81E3E);
    }

    private static void brush(Brush brush, double x, double y, double lean, int paint) {
        brush.fill(turned(roundBox(x - 12, y - 420, 24, 470, 12), lean, x, y), 0x2A1A3A);
        brush.fill(turned(box(x - 19, y - 500, 38, 90), lean, x, y), 0xE9EDF2);
        brush.fill(turned(soft(x - 24, y - 496, x - 26, y - 550, x, y - 640, x + 26, y - 550, x + 24, y - 496), lean, x, y), paint);
    }
}
