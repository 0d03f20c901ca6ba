package dev.artrelay.studio.render;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import dev.artrelay.verdict.sight.Luma;

/** An image as a reader sees it: luma only, one unsigned byte a pixel. */
record Gray(byte[] luma, int width, int height) {

    /** Pixels of the longer side of a page that is seen from across the room. */
    static final int FAR_OFF = 180;

    static Gray of(Picture picture) {
        return new Gray(picture.luma(), picture.width(), picture.height());
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(luma, width, height, 0, 0, width, height, false);
    }

    /** Shrunk by a whole factor; each pixel is the mean of those that it stands for. */
    Gray shrunk(int factor) {
        Gray small = blank(width / factor, height / factor);
        for (int y = 0, to = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++, to++) {
                int sum = 0;
                for (int i = 0; i < factor * factor; i++) {
                    sum += luma[(y * factor + i / factor) * width + x * factor + i % factor] & 0xFF;
                }
                small.luma[to] = (byte) (sum / (factor * factor));
            }
        }
        return small;
    }

    /** Scaled down to so many pixels of the longer side. */
    Gray within(int side) {
        Luma near = asLuma().within(side);
        return new Gray(near.values(), near.width(), near.height());
    }

    /** As the decoders of verdicts take it. */
    Luma asLuma() {
        return new Luma(luma, width, height);
    }

    /** As under flat light: half the contrast around middle grey. */
    Gray faded() {
        Gray faded = blank(width, height);
        for (int i = 0; i < luma.length; i++) {
            faded.luma[i] = (byte) (64 + (luma[i] & 0xFF) / 2);
        }
        return faded;
    }

    /** As held askew: turned by degrees about the middle, and tapered towards the top or, if negative, the bottom. */
    Gray tilted(double degrees, double taper) {
        Gray tilted = blank(width, height);
        double cos = Math.cos(Math.toRadians(degrees)) * 1.12;
        double sin = Math.sin(Math.toRadians(degrees)) * 1.12;
        for (int y = 0, to = 0; y < height; y++) {
            double v = y - height / 2.0;
            double depth = 1 / (1 + taper * v / height);
            for (int x = 0; x < width; x++, to++) {
                double u = (x - width / 2.0) * depth;
                tilted.luma[to] = at(width / 2.0 + cos * u - sin * v * depth, height / 2.0 + sin * u + cos * v * depth);
            }
        }
        return tilted;
    }

    private byte at(double x, double y) {
        int ix = (int) Math.max(0, Math.min(width - 2, Math.floor(x)));
        int iy = (int) Math.max(0, Math.min(height - 2, Math.floor(y)));
        double fx = Math.max(0, Math.min(1, x - ix));
        double fy = Math.max(0, Math.min(1, y - iy));
        int at = iy * width + ix;
        double upper = (luma[at] & 0xFF) * (1 - fx) + (luma[at + 1] & 0xFF) * fx;
        double lower = (luma[at + width] & 0xFF) * (1 - fx) + (luma[at + width + 1] & 0xFF) * fx;
        return (byte) (upper + (lower - upper) * fy);
    }

    private static Gray blank(int width, int height) {
        return new Gray(new byte[width * height], width, height);
    }
}
