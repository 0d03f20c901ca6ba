package dev.artrelay.verdict.grid;

import dev.artrelay.qr.Symbol;
import dev.artrelay.verdict.sight.Luma;
import java.util.function.DoubleUnaryOperator;

/** How well a code agrees with a picture. */
final class Likeness {

    private static final double[] STEPS = {0.5, 0.25, 0.12, 0.06};
    private static final int ROUNDS = 3;
    /** Ways to move corners, x and y of each in turn: all of them, from each other, and one by one. */
    private static final double[][] WAYS = {{1, 0, 1, 0, 1, 0, 1, 0}, {0, 1, 0, 1, 0, 1, 0, 1},
        {-1, 0, 1, 0, 1, 0, -1, 0}, {0, -1, 0, -1, 0, 1, 0, 1},
        {1, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0, 0, 0}, {0, 0, 1, 0, 0, 0, 0, 0}, {0, 0, 0, 1, 0, 0, 0, 0},
        {0, 0, 0, 0, 1, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 0, 0}, {0, 0, 0, 0, 0, 0, 1, 0}, {0, 0, 0, 0, 0, 0, 0, 1}};

    private Likeness() {
    }

    /** Of the modules that hold data. */
    static double ofData(Modules modules, Symbol symbol) {
        double agreed = 0;
        double all = 1e-9;
        for (int row = 0, at = 0; row < modules.size(); row++) {
            for (int column = 0; column < modules.size(); column++, at++) {
                if (!symbol.fixed(column, row)) {
                    double darkness = modules.darkness(at);
                    agreed += symbol.dark(column, row) ? darkness : -darkness;
                    all += Math.abs(darkness);
                }
            }
        }
        return agreed / all;
    }

    /** The grid nearby that fits best: by what all codes of its size have in common, and by this one's data, if asked. */
    static Grid fitted(Luma picture, Grid grid, Symbol symbol, boolean byData) {
        Grid best = grid;
        double fit = fit(picture, best, symbol, byData);
        for (double step : STEPS) {
            for (int round = 0; round < ROUNDS; round++) {
                double before = fit;
                for (double[] way : WAYS) {
                    for (double sign : new double[] {step, -step}) {
                        Grid moved = best.moved(each(way, part -> part * sign));
                        double now = fit(picture, moved, symbol, byData);
                        if (now > fit) {
                            best = moved;
                            fit = now;
                        }
                    }
                }
                if (fit == before) {
                    break;
                }
            }
        }
        return best;
    }

    private static double[] each(double[] way, DoubleUnaryOperator change) {
        double[] changed = way.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = change.applyAsDouble(way[i]);
        }
        return changed;
    }

    /** Contrast of the modules that should be light with those that should be dark. */
    static double fit(Luma picture, Grid grid, Symbol symbol, boolean byData) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.size(); column++) {
                if (byData || symbol.fixed(column, row)) {
                    int side = symbol.dark(column, row) ? 1 : 0;
                    sums[side] += Modules.middle(picture, grid, column, row);
                    counts[side]++;
                }
            }
        }
        return sums[0] / counts[0] - sums[1] / counts[1];
    }
}
