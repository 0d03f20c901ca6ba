package dev.artrelay.verdict.sight;

import java.awt.image.BufferedImage;

/** A picture as scanners see it: brightness alone, one unsigned byte a pixel, row by row. */
public record Luma(byte[] values, int width, int height) {

    public static Luma blank(int width, int height) {
        return new Luma(new byte[width * height], width, height);
    }

    /** Of an opaque picture. */
    public static Luma of(BufferedImage image) {
        Luma luma = blank(image.getWidth(), image.getHeight());
        int[] row = new int[luma.width];
        for (int y = 0, at = 0; y < luma.height; y++) {
            image.getRGB(0, y, luma.width, 1, row, 0, luma.width);
            for (int pixel : row) {
                luma.values[at++] = (byte) of(pixel);
            }
        }
        return luma;
    }

    /** Of a pixel {@code 0xRRGGBB}, 0…255. */
    public static int of(int rgb) {
        return 306 * (rgb >> 16 & 0xFF) + 601 * (rgb >> 8 & 0xFF) + 117 * (rgb & 0xFF) >> 10;
    }

    /** At the nearest pixel, or at the nearest of the edge. */
    public int at(double x, double y) {
        int column = Math.max(0, Math.min(width - 1, (int) x));
        int row = Math.max(0, Math.min(height - 1, (int) y));
        return values[row * width + column] & 0xFF;
    }

    public int longerSide() {
        return Math.max(width, height);
    }

    /** Shrunk by a whole factor: each pixel is the mean of those it stands for, as a camera farther away would see it. */
    public Luma shrunk(int factor) {
        int side = Math.min(factor, Math.min(width, height));
        Luma small = blank(Math.max(1, width / factor), Math.max(1, height / factor));
        for (int y = 0, to = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                int sum = 0;
                for (int dy = 0; dy < side; dy++) {
                    int from = (y * side + dy) * width + x * side;
                    for (int dx = 0; dx < side; dx++) {
                        sum += values[from + dx] & 0xFF;
                    }
                }
                small.values[to++] = (byte) (sum / (side * side));
            }
        }
        return small;
    }

    /** Scaled down until its longer side has so many pixels; never up. */
    public Luma within(int side) {
        if (longerSide() <= side) {
            return this;
        }
        Luma near = shrunk(Math.max(1, longerSide() / side));
        double scale = near.longerSide() / (double) side;
        Luma scaled = blank(Math.max(1, (int) (near.width / scale)), Math.max(1, (int) (near.height / scale)));
        for (int y = 0, to = 0; y < scaled.height; y++) {
            for (int x = 0; x < scaled.width; x++) {
                scaled.values[to++] = (byte) near.between((x + 0.5) * scale, (y + 0.5) * scale);
            }
        }
        return scaled;
    }

    /** Between the four pixels around a point, whose centres are at halves. */
    int between(double x, double y) {
        double left = Math.floor(x - 0.5);
        double top = Math.floor(y - 0.5);
        double across = x - 0.5 - left;
        double down = y - 0.5 - top;
        double upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
        double lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
        return (int) Math.round(upper * (1 - down) + lower * down);
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
}
