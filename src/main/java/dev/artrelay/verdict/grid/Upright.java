package dev.artrelay.verdict.grid;

import dev.artrelay.verdict.sight.Luma;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Looks for finders where no decoder sees any: in an upright picture there are only so many places and sizes. What is scored is
 * the contrast of the three best of four corners.
 */
final class Upright {

    private static final int VIEW = 640;
    private static final double SMALLEST = 0.4;
    private static final double STEP = 0.4;
    private static final int BEST = 6;

    private final Luma view;
    private final long[] sums;
    private final double scale;

    Upright(Luma picture) {
        this.view = picture.within(VIEW);
        this.scale = picture.longerSide() / (double) view.longerSide();
        this.sums = new long[(view.width() + 1) * (view.height() + 1)];
        for (int y = 0; y < view.height(); y++) {
            long row = 0;
            for (int x = 0; x < view.width(); x++) {
                row += view.values()[y * view.width() + x] & 0xFF;
                sums[(y + 1) * (view.width() + 1) + x + 1] = sums[y * (view.width() + 1) + x + 1] + row;
            }
        }
    }

    private record Place(double left, double top, double side, int size, double contrast) {
    }

    /** The likeliest, in each of the four directions that a code can be turned to. */
    List<Grid> grids(List<Integer> sizes) {
        List<Grid> grids = new ArrayList<>();
        for (int size : sizes) {
            for (Place place : best(size)) {
                for (int quarters = 0; quarters < 4; quarters++) {
                    grids.add(Grid.upright(place.left * scale, place.top * scale, place.side * scale, size, quarters));
                }
            }
        }
        return grids;
    }

    private Iterable<Place> best(int size) {
        PriorityQueue<Place> best = new PriorityQueue<>(Comparator.comparingDouble(Place::contrast));
        int room = Math.min(view.width(), view.height());
        for (double side = room; side >= SMALLEST * room; side -= STEP * 2 * side / size) {
            double step = STEP * side / size;
            for (double top = 0; top + side <= view.height(); top += step) {
                for (double left = 0; left + side <= view.width(); left += step) {
                    best.add(new Place(left, top, side, size, contrast(left, top, side, size)));
                    if (best.size() > BEST) {
                        best.poll();
                    }
                }
            }
        }
        return best;
    }

    private double contrast(double left, double top, double side, int size) {
        double module = side / size;
        double far = (size - 7) * module;
        double worst = Double.MAX_VALUE;
        double all = 0;
        for (int corner = 0; corner < 4; corner++) {
            double finder = finder(left + corner % 2 * far, top + corner / 2 * far, module);
            all += finder;
            worst = Math.min(worst, finder);
        }
        return all - worst;
    }

    /** A dark square of seven modules with a light ring of one in it. */
    private double finder(double left, double top, double module) {
        double outer = sum(left, top, 7 * module);
        double ring = sum(left + module, top + module, 5 * module);
        double core = sum(left + 2 * module, top + 2 * module, 3 * module);
        double unit = module * module;
        return (ring - core) / (16 * unit) - (outer - ring + core) / (33 * unit);
    }

    private double sum(double left, double top, double side) {
        int x = (int) left;
        int y = (int) top;
        int right = Math.min(view.width(), (int) Math.round(left + side));
        int bottom = Math.min(view.height(), (int) Math.round(top + side));
        int row = view.width() + 1;
        long sum = sums[bottom * row + right] - sums[y * row + right] - sums[bottom * row + x] + sums[y * row + x];
        return sum * side * side / Math.max(1, (right - x) * (bottom - y));
    }
}
