package dev.artrelay.studio;

import dev.artrelay.qr.Level;
import dev.artrelay.studio.render.Look;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * One picture to paint.
 *
 * @param content what the code says, exactly
 * @param level error correction; empty chooses
 */
public record Commission(String content, Theme theme, int width, int height, long seed, Optional<Level> level, Look look) {

    public static final int SIDE = 768;
    static final int SMALLEST_SIDE = 256;
    static final int LARGEST_SIDE = 2048;

    public static Commission of(String content) {
        return new Commission(content, Theme.NONE, SIDE, SIDE, 1, Optional.empty(), Look.PLAIN);
    }

    public Commission styled(String styleId) {
        return with(new Theme(Optional.of(styleId), theme.prompt(), theme.negativePrompt(), theme.picture()));
    }

    public Commission prompted(String prompt, String negativePrompt) {
        return with(new Theme(theme.styleId(), prompt, negativePrompt, theme.picture()));
    }

    /** With this picture in place of a scene, cropped about its middle. */
    public Commission over(BufferedImage picture) {
        return with(new Theme(theme.styleId(), theme.prompt(), theme.negativePrompt(), Optional.of(picture)));
    }

    /** Pixels. */
    public Commission sized(int newWidth, int newHeight) {
        return new Commission(content, theme, newWidth, newHeight, seed, level, look);
    }

    public Commission seeded(long newSeed) {
        return new Commission(content, theme, width, height, newSeed, level, look);
    }

    public Commission at(Level newLevel) {
        return new Commission(content, theme, width, height, seed, Optional.of(newLevel), look);
    }

    public Commission looking(Look newLook) {
        return new Commission(content, theme, width, height, seed, level, newLook);
    }

    int shorterSide() {
        return Math.min(width, height);
    }

    private Commission with(Theme newTheme) {
        return new Commission(content, newTheme, width, height, seed, level, look);
    }
}
