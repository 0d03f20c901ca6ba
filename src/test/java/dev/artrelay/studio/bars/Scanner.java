package dev.artrelay.studio.bars;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Whoever reads codes. */
interface Scanner {

    Optional<String> read(BufferedImage picture);
}
