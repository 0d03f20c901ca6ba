package dev.artrelay.studio.render;

/** Running sums over an image of bytes, so that the mean of any box costs four look-ups. */
final class Integral {

    private final int width;
    private final int height;
    private final int[] sums;

    Integral(byte[] values, int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += values[y * width + x] & 0xFF;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** The mean of the box of this radius around a pixel, cut off at the image's edges. */
    float mean(int x, int y, int radius) {
        int x0 = Math.max(0, x - radius);
        int y0 = Math.max(0, y - radius);
        int x1 = Math.min(width, x + radius + 1);
        int y1 = Math.min(height, y + radius + 1);
        int stride = width + 1;
        int sum = sums[y1 * stride + x1] - sums[y0 * stride + x1] - sums[y1 * stride + x0] + sums[y0 * stride + x0];
        return sum / (float) ((x1 - x0) * (y1 - y0));
    }
}
