package dev.artrelay.studio.render;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Reads and changes the pixels of single modules. */
final class Tint {

    private Tint() {}

    /** The mean colour of a module; places off the canvas count as their nearest pixel. */
    static int mean(Picture picture, Sheet sheet, int column, int row) {
        long[] sum = new long[4];
        visit(sheet, column, row, 0.5, pixel -> add(sum, picture.pixels()[pixel]));
        return mean(sum);
    }

    /** The mean colour of those of a module's pixels that are in this band. */
    static int mean(Banded banded, Sheet sheet, int column, int row, boolean dark) {
        long[] sum = new long[4];
        visit(sheet, column, row, 0.5, pixel -> {
            int rgb = banded.picture().pixels()[pixel];
            if (banded.dark()[pixel] == dark) {
                add(sum, rgb);
            }
        });
        return mean(sum);
    }

    /** 1 in the middle of a module, falling smoothly to 0 one module away. */
    static double nearness(Sheet sheet, int column, int row, int pixel) {
        double dx = sheet.column(pixel % sheet.width()) - column;
        double dy = sheet.row(pixel / sheet.width()) - row;
        double rest = Math.max(0, 1 - dx * dx - dy * dy);
        return rest * rest;
    }

    /** Adds a colour to running sums of red, green, blue and count. */
    static void add(long[] sum, int rgb) {
        sum[0] += rgb >> 16 & 0xFF;
        sum[1] += rgb >> 8 & 0xFF;
        sum[2] += rgb & 0xFF;
        sum[3]++;
    }

    static int mean(long[] sum) {
        long count = Math.max(1, sum[3]);
        return (int) (sum[0] / count << 16 | sum[1] / count << 8 | sum[2] / count);
    }

    /** Replaces each pixel within a radius, in modules, by what the change makes of its index. */
    static void each(Picture picture, Sheet sheet, int column, int row, double radius, IntUnaryOperator change) {
        visit(sheet, column, row, radius, pixel -> picture.pixels()[pixel] = change.applyAsInt(pixel));
    }

    private static void visit(Sheet sheet, int column, int row, double radius, IntConsumer visitor) {
        int x0 = (int) Math.max(0, Math.round(sheet.x(column - radius)));
        int x1 = (int) Math.min(sheet.width(), Math.round(sheet.x(column + radius)));
        int y0 = (int) Math.max(0, Math.round(sheet.y(row - radius)));
        int y1 = (int) Math.min(sheet.height(), Math.round(sheet.y(row + radius)));
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                visitor.accept(y * sheet.width() + x);
            }
        }
    }
}
