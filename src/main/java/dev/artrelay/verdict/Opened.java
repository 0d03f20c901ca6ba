package dev.artrelay.verdict;

import dev.artrelay.picture.ImageDecoder;
import dev.artrelay.picture.ImageRefused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Opens picture files: opaque, on white paper. */
final class Opened {

    private Opened() {
    }

    /** Nothing if the bytes are no picture that can be opened. */
    static Optional<BufferedImage> of(byte[] bytes) {
        try {
            return Optional.of(now(bytes));
        } catch (ImageRefused refused) {
            return Optional.empty();
        }
    }

    /** As {@link ImageDecoder#decode}. */
    static BufferedImage now(byte[] bytes) {
        return onPaper(ImageDecoder.decode(bytes));
    }

    private static BufferedImage onPaper(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = copy.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return copy;
    }
}
