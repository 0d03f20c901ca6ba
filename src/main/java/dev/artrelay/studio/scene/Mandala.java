package dev.artrelay.studio.scene;

import static dev.artrelay.studio.brush.Shapes.disc;
import static dev.artrelay.studio.brush.Shapes.leaf;
import static dev.artrelay.studio.brush.Shapes.star;
import static dev.artrelay.studio.brush.Shapes.turned;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A mandala of nested petals. */
final class Mandala implements Scene {

    @Override
    public Palette palette() {
        return Palette.of(0x4A1A5E, 0x0F4A66, 0x8A1E46, 0xFFF8EC, 0xFBD9A2, 0xCDE9F2);
    }

    @Override
    public Sprite darkSprite() {
        return Sprite.GEM;
    }

    @Override
    public Sprite lightSprite() {
        return Sprite.GEM;
    }

    @Override
    public List<Focus> focus() {
        return List.of(new Focus(500, 500, 330, 2));
    }

    @Override
    public void paint(Brush brush) {
        brush.fade(brush.sheet(), 0xFFF3DC, 0xFBE3EE);
        int[] inks = {0x5A1F6E, 0xFBD08A, 0x0F5A78, 0xF9C2D4, 0x8A1E46, 0xFFF0C6, 0x2A2A78, 0xBFE6EE};
        int petals = brush.pick(12, 14, 16);
        for (int ring = 0; ring < inks.length; ring++) {
            double reach = 470 - 54 * ring;
            for (int i = 0; i < petals; i++) {
                double angle = (i + ring % 2 * 0.5) * 360.0 / petals;
                brush.fill(leaf(500, 500, reach, reach * 0.52, angle), inks[ring]);
                brush.fill(turned(disc(500, 500 - reach * 0.82, reach * 0.045), angle, 500, 500), inks[(ring + 1) % inks.length]);
            }
        }
        brush.fill(disc(500, 500, 52), 0x5A1F6E);
        brush.fill(star(500, 500, 44, 24, 8, 0), 0xFFE09A);
    }
}
