package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.box;
import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Props;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A red barn with a silo behind converging rows of crops. */
final class Farmhouse implements Scene {

    private static final int RED = 0x9C2A22;
    private static final int TRIM = 0xFFF6E6;

    @Override
    public Palette palette() {
        return Palette.of(0x2C5A2A, 0x7A2A1E, 0x3B4A22, 0xFFF8E2, 0xCDEAF6, 0xF6DC7A);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(490, 480, 220, 3));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x9AD2F2, 0xFFF3D2);
        Props.cloud(brush, brush.between(300, 400), 220, 240, 0xFFFFFF);
        Props.cloud(brush, brush.between(620, 760), 330, 200, 0xFFFFFF);
        brush.fill(brush.land(560, 50, 320, 2), 0x6E9B46);
        brush.fill(brush.land(590, 30, 200, 2), 0x3F7434);
        for (double x = brush.left; x < brush.right; x += brush.between(50, 90)) {
            if (Math.abs(x - 500) > 280) {
                double r = brush.between(28, 52);
                brush.ball(disc(x, 600 - r, r), 0x2D6130);
            }
        }
        field(brush);
        silo(brush);
        barn(brush);
    }

    private static void field(Brush brush) {
        brush.fill(brush.sheet(640, brush.bottom), 0xF0D66A);
        double middle = 500;
        for (int i = -26; i <= 26; i++) {
            double near = middle + i * 150;
            double far = middle + i * 42;
            brush.fill(poly(far - 9, 640, far + 9, 640, near + 38, brush.bottom, near - 38, brush.bottom), 0x33682B);
        }
    }

    private static void silo(Brush brush) {
        brush.fill(box(690, 360, 96, 310), 0x6D7F86);
        brush.fill(box(690, 360, 34, 310), 0x8FA2A8);
        brush.fill(soft(690, 362, 700, 318, 738, 296, 776, 318, 786, 362, 738, 368), 0x4C5D66);
        for (int y = 410; y < 660; y += 52) {
            brush.fill(box(690, y, 96, 8), 0x43525A);
        }
    }

    private static void barn(Brush brush) {
        brush.fill(poly(320, 460, 365, 340, 490, 262, 615, 340, 660, 460, 660, 680, 320, 680), RED);
        for (int x = 345; x < 660; x += 36) {
            brush.fill(box(x, 440, 5, 240), 0x7A1E1A);
        }
        brush.stroke(line(306, 470, 358, 336, 490, 250, 622, 336, 674, 470), 8, TRIM);
        brush.fill(poly(296, 478, 350, 328, 490, 236, 630, 328, 684, 478, 656, 478, 606, 350, 490, 276, 374, 350, 324, 478), 0x4A3A38);
        brush.fill(box(446, 356, 88, 82), TRIM);
        brush.fill(box(458, 368, 64, 58), 0x3A1614);
        brush.fill(box(404, 500, 172, 180), TRIM);
        for (int x : new int[] {418, 497}) {
            brush.fill(box(x, 514, 66, 166), RED);
            brush.fill(poly(x, 514, x + 14, 514, x + 66, 666, x + 66, 680, x + 52, 680, x, 528), TRIM);
            brush.fill(poly(x + 66, 514, x + 52, 514, x, 666, x, 680, x + 14, 680, x + 66, 528), TRIM);
        }
    }
}
