package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import dev.artrelay.studio.scene.Focus;
import java.util.List;

/** What a page takes from its scene beside the painting: colours, figures, and where the eye goes. */
record Artist(Palette palette, Sprite darkSprite, Sprite lightSprite, List<Focus> focus) {}
