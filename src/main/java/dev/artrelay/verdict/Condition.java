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

    /** Each pixel is the mean of those it stands for, as a camera farther away would see it. */
    static BufferedImage scaled(BufferedImage image, int times) {
        int width = Math.max(1, image.getWidth() / times);
        int height = Math.max(1, image.getHeight() / times);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int side = Math.min(times, Math.min(image.getWidth(), image.getHeight()));
        int[] block = new int[side * side];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRGB(Math.min(x * times, image.getWidth() - side), Math.min(y * times, image.getHeight() - side),
                        side, side, block, 0, side);
                small.setRGB(x, y, mean(block));
            }
        }
        return small;
    }

    private static int mean(int[] pixels) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        return red / pixels.length << 16 | green / pixels.length << 8 | blue / pixels.length;
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
