package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.soft;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Golden autumn hills with round trees and a winding path. */
final class GoldenHills implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x6A3416, 0x8A2E1A, 0x3A4A1E, 0xFFF4D8, 0xFBD784, 0xFCE0BC);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.LEAF;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.LEAF;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(610, 480, 200, 2.5));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFE6B0, 0xFFF6DC);
        brush.fill(disc(360, 260, 80), 0xFFFBE2);
        brush.fill(brush.land(500, 60, 320, 2), 0xF0C66E);
        brush.fill(brush.land(600, 50, 260, 2), 0xE0AE4A);
        brush.fill(brush.land(720, 40, 300, 2), 0x8A5A1E);
        brush.fill(soft(560, 730, 620, 780, 500, 860, 420, 930, 430, 1040, 220, 1040, 330, 880, 480, 800), 0xFFEBB8);
        for (int i = 0; i < 14; i++) {
            double x = brush.between(brush.left, brush.right);
            tree(brush, x, 640 + brush.between(0, 60), brush.between(40, 66));
        }
        tree(brush, 640, 800, 190);
        for (int i = 0; i < 50; i++) {
            brush.fill(leaf(brush.between(brush.left, brush.right), brush.between(760, 1000), 26, 20, brush.between(0, 360)), brush.pick(0xFFCF6A, 0xB83E1A, 0xFFE6A8));
        }
    }

    private static void tree(Brush brush, double x, double foot, double size) {
        brush.fill(soft(x - size * 0.14, foot, x - size * 0.07, foot - size * 0.8, x + size * 0.07, foot - size * 0.8, x + size * 0.14, foot), 0x4A2814);
        for (int i = 0; i < 22; i++) {
            double angle = brush.between(0, 2 * Math.PI);
            double reach = size * 0.75 * Math.sqrt(brush.between(0, 1));
            brush.ball(disc(x + reach * Math.cos(angle), foot - size * 1.45 + reach * 0.85 * Math.sin(angle), size * brush.between(0.22, 0.36)),
                    brush.pick(0xA83A1A, 0xB85A12, 0x8E2E1E));
        }
    }
}
