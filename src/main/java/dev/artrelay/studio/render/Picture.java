package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Brush;
import dev.artrelay.studio.brush.Noise;
import dev.artrelay.studio.scene.Scene;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An image whose pixels, {@code 0xRRGGBB} row by row, are at hand. */
record Picture(BufferedImage image, int[] pixels) {

    static Picture blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return new Picture(image, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    static Picture of(Scene scene, int width, int height, long seed) {
        Picture flat = blank(width, height);
        Brush brush = new Brush(flat.image, seed);
        scene.paint(brush);
        brush.close();
        return flat.painterly(new Noise(~seed));
    }

    /** A foreign picture, scaled and cropped about its middle so that it covers the canvas. */
    static Picture covering(BufferedImage foreign, int width, int height) {
        Picture picture = blank(width, height);
        double scale = Math.max(width / (double) foreign.getWidth(), height / (double) foreign.getHeight());
        int w = (int) Math.ceil(foreign.getWidth() * scale);
        int h = (int) Math.ceil(foreign.getHeight() * scale);
        Graphics2D graphics = picture.image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(foreign, (width - w) / 2, (height - h) / 2, w, h, null);
        graphics.dispose();
        return picture;
    }

    Picture copy() {
        Picture copy = blank(width(), height());
        System.arraycopy(pixels, 0, copy.pixels, 0, pixels.length);
        return copy;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Luma of every pixel as an unsigned byte. */
    byte[] luma() {
        byte[] luma = new byte[pixels.length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (byte) luma(pixels[i]);
        }
        return luma;
    }

    /** Luma 0…255 in integer arithmetic. */
    static int luma(int rgb) {
        return 306 * (rgb >> 16 & 0xFF) + 601 * (rgb >> 8 & 0xFF) + 117 * (rgb & 0xFF) >> 10;
    }

    /** Edges that waver by a few pixels and pigment that pools unevenly, as of watercolour on paper. */
    private Picture painterly(Noise noise) {
        Picture wet = blank(width(), height());
        double unit = Math.min(width(), height()) / 768.0;
        Field shiftX = new Field(noise, width(), height(), 13 * unit, 0);
        Field shiftY = new Field(noise, width(), height(), 13 * unit, 50);
        Field pigment = new Field(noise, width(), height(), 34 * unit, 100);
        for (int y = 0, at = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++, at++) {
                int fromX = clamp((int) Math.round(x + 2.2 * unit * shiftX.at(x, y)), width());
                int fromY = clamp((int) Math.round(y + 2.2 * unit * shiftY.at(x, y)), height());
                wet.pixels[at] = scaled(pixels[fromY * width() + fromX], 1 + 0.07 * pigment.at(x, y) + 0.02 * shiftX.at(y, x));
            }
        }
        return wet;
    }

    private static int clamp(int value, int limit) {
        return Math.max(0, Math.min(limit - 1, value));
    }

    private static int scaled(int rgb, double factor) {
        int r = Math.min(255, (int) ((rgb >> 16 & 0xFF) * factor));
        int g = Math.min(255, (int) ((rgb >> 8 & 0xFF) * factor));
        int b = Math.min(255, (int) ((rgb & 0xFF) * factor));
        return r << 16 | g << 8 | b;
    }
}
