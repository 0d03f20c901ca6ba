package dev.artrelay.verdict.grid;

import dev.artrelay.verdict.sight.Finders.Point;
import dev.artrelay.verdict.sight.Luma;

/**
 * How dark the modules of a grid are in a picture.
 *
 * @param luma row by row, the mean of each module's middle
 * @param threshold row by row, below which a module is dark: between the mean of its surroundings and that of all
 */
public record Modules(double[] luma, double[] threshold, int size) {

    private static final double[] SAMPLES = {-0.24, -0.08, 0.08, 0.24};
    /** Modules around one that readers compare it with. */
    private static final int AROUND = 5;
    private static final double LOCAL = 0.7;
    /** Luma beyond which darker is no surer. */
    private static final double SURE = 24;

    public static Modules of(Luma picture, Grid grid) {
        int size = grid.size();
        double[] luma = new double[size * size];
        for (int row = 0, at = 0; row < size; row++) {
            for (int column = 0; column < size; column++, at++) {
                luma[at] = middle(picture, grid, column, row);
            }
        }
        return new Modules(luma, thresholds(luma, size), size);
    }

    /** The mean of a module's middle. */
    public static double middle(Luma picture, Grid grid, int column, int row) {
        double sum = 0;
        for (double down : SAMPLES) {
            for (double across : SAMPLES) {
                Point pixel = grid.pixel(column + 0.5 + across, row + 0.5 + down);
                sum += picture.at(pixel.x(), pixel.y());
            }
        }
        return sum / (SAMPLES.length * SAMPLES.length);
    }

    private static double[] thresholds(double[] luma, int size) {
        double[] sums = new double[(size + 1) * (size + 1)];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                sums[(row + 1) * (size + 1) + column + 1] = luma[row * size + column] + sums[row * (size + 1) + column + 1]
                        + sums[(row + 1) * (size + 1) + column] - sums[row * (size + 1) + column];
            }
        }
        double all = sums[sums.length - 1] / luma.length;
        double[] thresholds = new double[luma.length];
        for (int row = 0, at = 0; row < size; row++) {
            int top = Math.max(0, row - AROUND);
            int bottom = Math.min(size, row + AROUND + 1);
            for (int column = 0; column < size; column++, at++) {
                int left = Math.max(0, column - AROUND);
                int right = Math.min(size, column + AROUND + 1);
                double local = (sums[bottom * (size + 1) + right] - sums[top * (size + 1) + right]
                        - sums[bottom * (size + 1) + left] + sums[top * (size + 1) + left]) / ((bottom - top) * (right - left));
                thresholds[at] = LOCAL * local + (1 - LOCAL) * all;
            }
        }
        return thresholds;
    }

    /** How surely dark, 1 to -1. */
    double darkness(int at) {
        return Math.max(-1, Math.min(1, (threshold[at] - luma[at]) / SURE));
    }
}
