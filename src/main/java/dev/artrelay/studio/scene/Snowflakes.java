package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.line;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Large ice crystals on a winter night. */
final class Snowflakes implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x14335E, 0x1F5278, 0x2A2A6A, 0xF8FCFF, 0xCFE6FA, 0xE2DBFB);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.FLAKE;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.FLAKE;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 520, 300, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x173A70, 0x2A6A9A);
        for (int i = 0; i < 18; i++) {
            crystal(brush, brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(40, 90));
        }
        crystal(brush, 790, 760, 150);
        crystal(brush, 250, 420, 120);
        crystal(brush, 500, 520, 320);
    }

    private static void crystal(Brush brush, double x, double y, double r) {
        double start = brush.between(0, 60);
        for (int arm = 0; arm < 6; arm++) {
            double angle = start + arm * 60;
            brush.stroke(turned(line(x, y, x, y - r), angle, x, y), r * 0.09, 0xF4FAFF);
            for (double along : new double[] {0.42, 0.66, 0.86}) {
                double reach = r * (0.44 - 0.3 * along);
                brush.stroke(turned(line(x - reach, y - r * along - reach, x, y - r * along), angle, x, y), r * 0.07, 0xF4FAFF);
                brush.stroke(turned(line(x + reach, y - r * along - reach, x, y - r * along), angle, x, y), r * 0.07, 0xF4FAFF);
            }
        }
        brush.fill(star(x, y, r * 0.24, r * 0.16, 6, start), 0xFFFFFF);
    }
}
