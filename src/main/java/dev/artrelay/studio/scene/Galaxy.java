package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.poly;
import static dev.artrelay.studio.brush.Shapes.roundBox;
import static dev.artrelay.studio.brush.Shapes.star;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A spiral galaxy with a golden crown at its heart. */
final class Galaxy implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x1F1450, 0x521A62, 0x12365E, 0xFFF3DC, 0xF4C4F0, 0xC2DCFF);
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.STAR;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 480, 170, 3));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0x160F44, 0x2E1458);
        for (int arm = 0; arm < 3; arm++) {
            for (int i = 0; i < 260; i++) {
                double along = brush.between(0.12, 1);
                double angle = arm * 2 * Math.PI / 3 + along * 4.4 + brush.between(-0.22, 0.22);
                double reach = 560 * along;
                brush.fill(disc(500 + reach * Math.cos(angle), 500 + reach * 0.72 * Math.sin(angle), brush.between(7, 25) * (1.2 - along * 0.5)),
                        brush.pick(0xF2A8E6, 0xB8B0FF, 0xFFD9F2, 0x9CD2FF));
            }
        }
        for (int i = 0; i < 70; i++) {
            brush.fill(star(brush.between(brush.left, brush.right), brush.between(brush.top, brush.bottom), brush.between(5, 15), 4, 4, 0), 0xFFF8E4);
        }
        brush.fill(disc(500, 500, 170), 0x2A1458);
        brush.fill(poly(370, 420, 440, 490, 500, 370, 560, 490, 630, 420, 606, 590, 394, 590), 0xFFD65A);
        brush.fill(roundBox(392, 590, 216, 34, 8), 0xFFEAA0);
        for (int[] gem : new int[][] {{370, 412}, {500, 360}, {630, 412}}) {
            brush.fill(disc(gem[0], gem[1], 17), 0xFFF3C4);
        }
        brush.fill(disc(500, 540, 19), 0xA81E4A);
        brush.fill(disc(440, 550, 13), 0x1F4FA8);
        brush.fill(disc(560, 550, 13), 0x1F4FA8);
    }
}
