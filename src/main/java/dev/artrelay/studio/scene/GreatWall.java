package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** The Great Wall winding over green ridges from tower to tower. */
final class GreatWall implements Scene {

    private static final int STONE = 0xF0D9AE;
    private static final int SHADE = 0x6E5234;

    @Override
    public Palette palette() {
        return Palette.of(0x1F4A34, 0x5A4028, 0x2A4A5A, 0xFFF3DA, 0xCBE6EE, 0xF3D9A0);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 200, 2.5), new Focus(620, 740, 190, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xA6D8EE, 0xFFEBC9);
        brush.fill(disc(350, 190, 55), 0xFFF4CC);
        brush.fill(brush.land(360, 60, 260, 3), 0xBCD9D6);
        brush.fill(brush.land(430, 70, 230, 3), 0x5E8E84);
        brush.fill(soft(brush.left - 60, 640, 200, 520, 400, 470, 560, 400, 720, 430, 860, 360, brush.right + 60, 460, brush.right + 80, 1100, brush.left - 80, 1100), 0x2F6B48);
        brush.fill(soft(brush.left - 60, 820, 160, 700, 380, 650, 560, 690, 760, 620, brush.right + 60, 700, brush.right + 80, 1100, brush.left - 80, 1100), 0x245A3C);
        trees(brush);
        wall(brush, new double[] {860, 350, 740, 430, 640, 440, 560, 420, 470, 480, 420, 530, 500, 590, 600, 610, 660, 660, 600, 740, 470, 800, 400, 880, 430, 1010});
        tower(brush, 560, 425, 0.62);
        tower(brush, 850, 365, 0.5);
        tower(brush, 650, 690, 1.15);
    }

    private static void trees(Brush brush) {
        for (int i = 0; i < 170; i++) {
            double y = brush.between(560, 1000);
            double r = 8 + (y - 500) / 22 * brush.between(0.5, 1);
            brush.fill(disc(brush.between(brush.left, brush.right), y, r), brush.pick(0x1F4F36, 0x2F6B48, 0x184230, 0x3A7450));
        }
    }

    /** Grows wider as it comes nearer; battlements stand on its edge. */
    private static void wall(Brush brush, double[] way) {
        int steps = 40;
        for (int layer = 0; layer < 2; layer++) {
            for (int i = 0; i + 3 < way.length; i += 2) {
                for (int k = 0; k < steps; k++) {
                    double t = k / (double) steps;
                    double x = way[i] + (way[i + 2] - way[i]) * t;
                    double y = way[i + 1] + (way[i + 3] - way[i + 1]) * t;
                    double wide = 12 + Math.max(0, y - 360) * 0.10;
                    if (layer == 0) {
                        brush.fill(box(x - wide, y - wide * 0.2, 2 * wide, wide * 1.5), SHADE);
                    } else {
                        brush.fill(box(x - wide, y - wide * 0.75, 2 * wide, wide * 1.1), STONE);
                        battlement(brush, x, y, wide, k);
                    }
                }
            }
        }
    }

    private static void battlement(Brush brush, double x, double y, double wide, int step) {
        if (step % 8 < 3) {
            brush.fill(box(x - wide - 2, y - wide * 1.05, wide * 0.34, wide * 0.55), 0x8A6A42);
            brush.fill(box(x + wide * 0.7, y - wide * 1.05, wide * 0.34, wide * 0.55), 0x8A6A42);
        }
    }

    private static void tower(Brush brush, double x, double foot, double scale) {
        double w = 90 * scale;
        double h = 170 * scale;
        brush.fill(poly(x - w, foot, x + w, foot, x + w * 0.9, foot - h, x - w * 0.9, foot - h), STONE);
        brush.fill(poly(x + w * 0.35, foot, x + w, foot, x + w * 0.9, foot - h, x + w * 0.35, foot - h), 0xD9B988);
        for (int i = -2; i <= 2; i++) {
            brush.fill(box(x + i * w * 0.42 - w * 0.13, foot - h - 24 * scale, w * 0.26, 26 * scale), STONE);
        }
        brush.fill(box(x - w * 0.98, foot - h - 4 * scale, w * 1.96, 12 * scale), SHADE);
        for (int i = -1; i <= 1; i++) {
            double cx = x + i * w * 0.55;
            brush.fill(roundBox(cx - w * 0.14, foot - h * 0.72, w * 0.28, h * 0.36, w * 0.14), 0x4A3420);
        }
        brush.fill(roundBox(x - w * 0.18, foot - h * 0.28, w * 0.36, h * 0.3, w * 0.16), 0x4A3420);
    }
}
