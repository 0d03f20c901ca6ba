package dev.artrelay.studio;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** What a commission wants to see: a named style, or a description to choose one by, or a picture of its own. */
public record Theme(Optional<String> styleId, String prompt, String negativePrompt, Optional<BufferedImage> picture) {

    static final Theme NONE = new Theme(Optional.empty(), "", "", Optional.empty());
}
