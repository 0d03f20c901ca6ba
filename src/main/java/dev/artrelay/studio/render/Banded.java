package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Ink;

/**
 * A picture in two bands of luma with a gap between them, so that every pixel is clearly dark or clearly light.
 *
 * @param dark which band each pixel is in
 */
record Banded(Picture picture, boolean[] dark, Bands bands) {

    /** The inner edges of both bands, luma 0…1. */
    record Bands(double darkest, double dark, double light) {

        static Bands of(double codeWeight) {
            double gap = 0.045 * (1 + codeWeight);
            return new Bands(0.03, 0.47 - gap, 0.53 + gap);
        }
    }

    static Banded of(Subject subject, Sheet sheet, double codeWeight) {
        Picture source = subject.picture();
        Bands bands = Bands.of(codeWeight);
        Picture result = Picture.blank(source.width(), source.height());
        boolean[] dark = new boolean[source.pixels().length];
        byte[] luma = source.luma();
        Integral sums = new Integral(luma, source.width(), source.height());
        double whole = Otsu.threshold(luma);
        int wide = (int) Math.round(6.5 * sheet.module());
        int narrow = Math.max(1, (int) Math.round(0.12 * sheet.module()));
        for (int y = 0, at = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width(); x++, at++) {
                double threshold = whole + subject.locality() * (sums.mean(x, y, wide) - whole);
                dark[at] = sums.mean(x, y, narrow) < threshold;
                result.pixels()[at] = Ink.atLuma(source.pixels()[at], target(luma[at] & 0xFF, threshold, dark[at], bands));
            }
        }
        return new Banded(result, dark, bands);
    }

    private static double target(int luma, double threshold, boolean dark, Bands bands) {
        if (dark) {
            return bands.darkest + (bands.dark - bands.darkest) * Math.min(1, luma / threshold);
        }
        return bands.light + (1 - bands.light) * Math.max(0, (luma - threshold) / (255 - threshold));
    }

    /** The share of dark pixels within a radius, in modules, of a module's centre. */
    double darkShare(Sheet sheet, int column, int row, double radius) {
        int reach = Math.max(1, (int) Math.round(radius * sheet.module()));
        int cx = (int) sheet.x(column);
        int cy = (int) sheet.y(row);
        int darks = 0;
        int all = 0;
        for (int y = Math.max(0, cy - reach); y <= Math.min(sheet.height() - 1, cy + reach); y++) {
            for (int x = Math.max(0, cx - reach); x <= Math.min(sheet.width() - 1, cx + reach); x++) {
                darks += dark[y * sheet.width() + x] ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : darks / (double) all;
    }
}
