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

    /** How far from a module's centre readers may sample, in modules. */
    private static final double OFF_CENTRE = 0.2;
    /** A reader sees this many of six samples wrongly, of which two are the centre, and the module is wrong to it. */
    private static final int MISSES = 2;

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

    /** Row by row: to how many readers each module is wrong. */
    int[] wrong() {
        int[] wrong = new int[modules.luma().length];
        count(wrong, 1, view(new HybridBinarizer(source(picture))::getBlackMatrix));
        count(wrong, 1, view(new GlobalHistogramBinarizer(source(picture))::getBlackMatrix));
        Luma half = picture.shrunk(2);
        count(wrong, 2, view(new HybridBinarizer(source(half))::getBlackMatrix));
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

    private void count(int[] wrong, int factor, View view) {
        Grid grid = code.grid();
        double[][] samples = {{0, 0, 2}, {-OFF_CENTRE, 0, 1}, {OFF_CENTRE, 0, 1}, {0, -OFF_CENTRE, 1}, {0, OFF_CENTRE, 1}};
        for (int at = 0; at < wrong.length; at++) {
            int misses = 0;
            for (double[] sample : samples) {
                Point pixel = grid.pixel(at % grid.size() + 0.5 + sample[0], at / grid.size() + 0.5 + sample[1]);
                misses += view.dark((int) (pixel.x() / factor), (int) (pixel.y() / factor)) == dark(at) ? 0 : (int) sample[2];
            }
            wrong[at] += misses >= MISSES ? 1 : 0;
        }
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
