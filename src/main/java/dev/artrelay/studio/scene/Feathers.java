package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.oval;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** The spread tail of a peacock. */
final class Feathers implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x0E4A52, 0x1F2A7A, 0x3A5A1E, 0xFBF6E2, 0xBFEAE0, 0xF3DB8A);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.DROP;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 620, 160, 3), new Focus(500, 400, 260, 1.6));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFDF1D8, 0xD8F0E4);
        for (int ring = 0; ring < 3; ring++) {
            double reach = 620 - 130 * ring;
            for (double angle = -96 + 6 * ring; angle <= 96; angle += 16) {
                feather(brush, 500, 860, reach, angle);
            }
        }
        brush.ball(soft(500, 480, 560, 520, 560, 620, 640, 760, 620, 940, 500, 990, 380, 940, 360, 760, 440, 620, 440, 520), 0x1B3F8E);
        brush.fill(poly(470, 540, 530, 540, 500, 590), 0xF3C23E);
        for (int side : new int[] {-1, 1}) {
            brush.fill(disc(500 + side * 30, 526, 15), 0xFFFFFF);
            brush.fill(disc(500 + side * 30, 528, 8), 0x0A0A1E);
            brush.stroke(line(500, 485, 500 + side * 44, 420), 6, 0x1B3F8E);
            brush.fill(disc(500 + side * 46, 414, 13), 0x1B3F8E);
        }
        brush.stroke(line(500, 485, 500, 408), 6, 0x1B3F8E);
        brush.fill(disc(500, 402, 13), 0x1B3F8E);
    }

    private static void feather(Brush brush, double x, double y, double reach, double angle) {
        brush.fill(leaf(x, y, reach * 1.03, 96, angle), 0x155A4E);
        brush.fill(turned(oval(x, y - reach * 0.86, 47, 58), angle, x, y), 0x2E7A4A);
        brush.fill(turned(oval(x, y - reach * 0.86, 37, 47), angle, x, y), 0xF0CE62);
        brush.fill(turned(oval(x, y - reach * 0.85, 27, 34), angle, x, y), 0x0F5A7A);
        brush.fill(turned(oval(x, y - reach * 0.84, 14, 18), angle, x, y), 0x1A1A5E);
    }
}
