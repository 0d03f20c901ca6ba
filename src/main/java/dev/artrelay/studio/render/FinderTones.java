package dev.artrelay.studio.render;

import dev.artrelay.qr.Spot;
import dev.artrelay.qr.Symbol;

/**
 * Where BoofCV parts dark from light: at each finder between its ring and its halo, in the corner that has none at the mean of the
 * modules along its sides, and anywhere else between these four.
 *
 * @param corners luma 0…255: top left, top right, bottom left, bottom right
 */
record FinderTones(double[] corners, int size) {

    /** Modules from the sides of the corner without a finder that count for it. */
    private static final int STRIP = 10;

    /** From a finder's middle to the middle of its ring, and of its halo, in modules. */
    private static final int RING = 3;
    private static final int HALO = 4;

    static FinderTones of(Gray gray, Symbol symbol, Sheet sheet) {
        int size = symbol.size();
        double[] corners = new double[4];
        for (int at = 0; at < corners.length; at++) {
            int column = at % 2 * (size - 1);
            int row = at / 2 * (size - 1);
            corners[at] = symbol.finders().stream().filter(spot -> Math.hypot(spot.x() - column, spot.y() - row) < STRIP).findFirst()
                    .map(spot -> (around(gray, sheet, spot, RING) + around(gray, sheet, spot, HALO)) / 2)
                    .orElseGet(() -> strips(gray, sheet, new Spot(column, row), size));
        }
        return new FinderTones(corners, size);
    }

    private static double around(Gray gray, Sheet sheet, Spot spot, int modules) {
        return (luma(gray, sheet, spot.x() - modules, spot.y()) + luma(gray, sheet, spot.x() + modules, spot.y())
                + luma(gray, sheet, spot.x(), spot.y() - modules) + luma(gray, sheet, spot.x(), spot.y() + modules)) / 4.0;
    }

    private static double strips(Gray gray, Sheet sheet, Spot corner, int size) {
        long sum = 0;
        int count = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                if (Math.abs(column - corner.x()) < STRIP || Math.abs(row - corner.y()) < STRIP) {
                    sum += luma(gray, sheet, column, row);
                    count++;
                }
            }
        }
        return (double) sum / count;
    }

    private static int luma(Gray gray, Sheet sheet, int column, int row) {
        int x = Math.max(0, Math.min(gray.width() - 1, (int) (sheet.x(column))));
        int y = Math.max(0, Math.min(gray.height() - 1, (int) (sheet.y(row))));
        return gray.luma()[y * gray.width() + x] & 0xFF;
    }

    /** The luma that parts dark from light at a place in the code. */
    double between(double column, double row) {
        double across = column / (size - 1);
        double down = row / (size - 1);
        return (corners[0] * (1 - across) + corners[1] * across) * (1 - down) + (corners[2] * (1 - across) + corners[3] * across) * down;
    }
}
