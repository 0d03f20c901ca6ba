package dev.artrelay.studio.scene;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** Another scene in a different light: a thin layer of colour lies over it. */
record Graded(Scene scene, Palette palette, int light, double strength) implements Scene {

    @Override
    public Sprite darkSprite() {
        return scene.darkSprite();
    }

    @Override
    public Sprite lightSprite() {
        return scene.lightSprite();
    }

    @Override
    public List<Focus> focus() {
        return scene.focus();
    }

    @Override
    public void paint(Brush brush) {
        scene.paint(brush);
        brush.wash(brush.sheet(), light, strength);
    }
}
