package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Sunflowers in a vase, after van Gogh. */
final class Sunflowers implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x1F4A66, 0x6A3A12, 0x2F5A2A, 0xFFF6D8, 0xFFDC7A, 0xCFE9EE);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.BLOSSOM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 440, 260, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x2A5E86, 0x1F4A70);
        for (int i = 0; i < 120; i++) {
            double x = brush.between(brush.left, brush.right);
            double y = brush.between(brush.top, 860);
            brush.stroke(line(x, y, x + 40, y - 14, x + 80, y), 7, brush.pick(0x35709A, 0x27587E, 0x3E7AA6));
        }
        brush.fill(brush.sheet(860, brush.bottom), 0xF0C65A);
        double[][] heads = {{500, 330, 150}, {320, 470, 125}, {690, 440, 130}, {450, 580, 115}, {620, 610, 105}, {790, 610, 85}};
        for (double[] head : heads) {
            brush.stroke(line(head[0], head[1], (head[0] + 500) / 2, 640, 500, 760), 16, 0x2F6A34);
            brush.fill(leaf((head[0] + 500) / 2, 640, 120, 66, head[0] < 500 ? -60 : 60), 0x3A7A3A);
        }
        brush.fill(soft(390, 700, 500, 690, 610, 700, 650, 820, 600, 950, 400, 950, 350, 820), 0xFFE9B4);
        brush.fill(soft(356, 800, 500, 830, 644, 800, 640, 870, 600, 950, 400, 950, 360, 870), 0xB8742A);
        for (double[] head : heads) {
            sunflower(brush, head[0], head[1], head[2]);
        }
    }

    private static void sunflower(Brush brush, double x, double y, double r) {
        for (int ring = 0; ring < 2; ring++) {
            for (int i = 0; i < 15; i++) {
                brush.fill(leaf(x, y, r * (1 - 0.16 * ring), r * 0.4, i * 24 + ring * 12 + brush.between(-4, 4)), ring == 0 ? 0xFFC83A : 0xFFE07A);
            }
        }
        brush.ball(disc(x, y, r * 0.45), 0x5A3010);
        for (int i = 0; i < 12; i++) {
            brush.fill(turned(disc(x, y - r * 0.28, r * 0.045), i * 30, x, y), 0xE9A83A);
        }
    }
}
