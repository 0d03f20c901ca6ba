package dev.artrelay.studio.scene;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import java.util.List;

/** A painting program. Each object it paints stays either dark or light, because the code is read by that difference. */
public interface Scene {

    Palette palette();

    void paint(Brush brush);

    /** Places that should look as painted, because the eye goes there first. */
    default List<Focus> focus() {
        return List.of();
    }

    /** Stands for a dark module in a light place. */
    default Sprite darkSprite() {
        return Sprite.DOT;
    }

    /** Stands for a light module in a dark place. */
    default Sprite lightSprite() {
        return Sprite.DOT;
    }
}
