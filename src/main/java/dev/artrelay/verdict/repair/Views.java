package dev.artrelay.verdict.repair;

import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import dev.artrelay.verdict.grid.Grid;
import dev.artrelay.verdict.grid.Located;
import dev.artrelay.verdict.grid.Modules;
import dev.artrelay.verdict.sight.Finders.Point;
import dev.artrelay.verdict.sight.Luma;

/** How readers tell dark from light in a picture, and which modules of a code they see wrongly. */
final class Views {

    /** Where readers may sample, in modules from the centre: at it, about it, and all over a module. */
    private static final double[] AT_CENTRE = {0};
    private static final double[] AROUND_IT = {-0.18, 0.18};
    private static final double[] EDGE_TO_EDGE = {-0.36, -0.18, 0, 0.18, 0.36};
    /** A module is wrong to a reader that gets this many of five samples wrong, or of twenty-five. */
    private static final int MISSES = 2;
    private static final int BLOTS = 3;
    /** Modules of a finder with its light border. */
    private static final int FINDER = 8;

    private final Located code;
    private final Luma picture;
    private final Modules modules;
    private final double[] byFinders;

    Views(Located code, Luma picture) {
        this.code = code;
        this.picture = picture;
        this.modules = Modules.of(picture, code.grid());
        this.byFinders = byFinders();
    }

    Modules modules() {
        return modules;
    }

    /** Below which every kind of reader takes a module for dark, if it is to be dark; else above which for light. */
    double safe(int at, boolean dark) {
        return dark ? Math.min(modules.threshold()[at], byFinders[at]) : Math.max(modules.threshold()[at], byFinders[at]);
    }

    /**
     * Row by row: to how many readers each module is wrong.
     *
     * @param sharply are finders looked at as those look who have to find them: edge to edge?
     */
    int[] wrong(boolean sharply) {
        int[] wrong = new int[modules.luma().length];
        count(wrong, 1, sharply, view(new HybridBinarizer(source(picture))::getBlackMatrix));
        count(wrong, 1, sharply, view(new GlobalHistogramBinarizer(source(picture))::getBlackMatrix));
        Luma half = picture.shrunk(2);
        count(wrong, 2, sharply, view(new HybridBinarizer(source(half))::getBlackMatrix));
        for (int at = 0; at < wrong.length; at++) {
            boolean dark = dark(at);
            wrong[at] += modules.luma()[at] < modules.threshold()[at] == dark ? 0 : 1;
            wrong[at] += modules.luma()[at] < byFinders[at] == dark ? 0 : 1;
        }
        return wrong;
    }

    private boolean dark(int at) {
        return code.symbol().dark(at % modules.size(), at / modules.size());
    }

    private void count(int[] wrong, int factor, boolean sharply, View view) {
        for (int at = 0; at < wrong.length; at++) {
            boolean edgeToEdge = sharply && finder(at);
            int misses = edgeToEdge ? misses(at, factor, view, EDGE_TO_EDGE)
                    : misses(at, factor, view, AT_CENTRE) + misses(at, factor, view, AROUND_IT);
            wrong[at] += misses >= (edgeToEdge ? BLOTS : MISSES) ? 1 : 0;
        }
    }

    private int misses(int at, int factor, View view, double[] offsets) {
        Grid grid = code.grid();
        boolean dark = dark(at);
        int misses = 0;
        for (double down : offsets) {
            for (double across : offsets) {
                Point pixel = grid.pixel(at % grid.size() + 0.5 + across, at / grid.size() + 0.5 + down);
                misses += view.dark((int) (pixel.x() / factor), (int) (pixel.y() / factor)) == dark ? 0 : 1;
            }
        }
        return misses;
    }

    /** Of the three finders, their light borders included. */
    boolean finder(int at) {
        int size = modules.size();
        int column = at % size;
        int row = at / size;
        return column < FINDER && row < FINDER || column >= size - FINDER && row < FINDER || column < FINDER && row >= size - FINDER;
    }

    private interface View {
        boolean dark(int x, int y);
    }

    private interface Binarized {
        BitMatrix get() throws NotFoundException;
    }

    private static View view(Binarized binarized) {
        try {
            BitMatrix bits = binarized.get();
            return (x, y) -> bits.get(Math.max(0, Math.min(bits.getWidth() - 1, x)), Math.max(0, Math.min(bits.getHeight() - 1, y)));
        } catch (NotFoundException allAlike) {
            return (x, y) -> false;
        }
    }

    private static LuminanceSource source(Luma luma) {
        return new PlanarYUVLuminanceSource(luma.values(), luma.width(), luma.height(), 0, 0, luma.width(), luma.height(), false);
    }

    /** As BoofCV does: between the dark and the light of the finders, from corner to corner. */
    private double[] byFinders() {
        int size = modules.size();
        double origin = finder(0, 0);
        double right = finder(size - 7, 0);
        double down = finder(0, size - 7);
        double[] thresholds = new double[size * size];
        for (int at = 0; at < thresholds.length; at++) {
            double x = at % size / (double) size;
            double y = at / size / (double) size;
            double opposite = (right + down) / 2;
            thresholds[at] = (origin * (1 - x) + right * x) * (1 - y) + (down * (1 - x) + opposite * x) * y;
        }
        return thresholds;
    }

    private double finder(int left, int top) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int row = top; row < top + 7; row++) {
            for (int column = left; column < left + 7; column++) {
                int side = code.symbol().dark(column, row) ? 1 : 0;
                sums[side] += modules.luma()[row * modules.size() + column];
                counts[side]++;
            }
        }
        return (sums[0] / counts[0] + sums[1] / counts[1]) / 2;
    }
}
