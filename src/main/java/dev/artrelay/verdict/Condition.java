package dev.artrelay.verdict;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;

/** A circumstance under which a code is to be read; the same picture comes out every time. */
enum Condition {
    NATIVE {
        @Override
        BufferedImage seen(BufferedImage image) {
            return image;
        }
    },
    HALF_SCALE {
        @Override
        BufferedImage seen(BufferedImage image) {
            return scaled(image, 2);
        }
    },
    THIRD_SCALE {
        @Override
        BufferedImage seen(BufferedImage image) {
            return scaled(image, 3);
        }
    },
    HALF_CONTRAST {
        @Override
        BufferedImage seen(BufferedImage image) {
            return new RescaleOp(0.5f, 64, null).filter(image, null);
        }
    };

    /** The picture as it looks then. The image is opaque RGB. */
    abstract BufferedImage seen(BufferedImage image);

    static BufferedImage scaled(BufferedImage image, int times) {
        int width = Math.max(1, image.getWidth() / times);
        int height = Math.max(1, image.getHeight() / times);
        return drawn(image, width, height);
    }

    static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = copy.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return copy;
    }
}
