package dev.artrelay.studio.render;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import dev.artrelay.qr.Symbol;
import java.util.function.Function;

/**
 * Looks at a page as readers do, through their ways of telling dark from light, and says which modules come out wrong; markers,
 * whose corners may be round, are left out.
 */
final class SelfCheck {

    /** How far from a module's centre readers may sample, in modules. */
    private static final double OFF_CENTRE = 0.18;
    private static final double FAR_OFF_CENTRE = 0.3;

    /** The side of a sensor's pixel in modules, from as far off as a code is read. */
    private static final double SENSOR = 0.4;

    /** Pixels that a module keeps, from however far off it is looked at. */
    private static final double FEWEST_PIXELS = 3;

    private final Symbol symbol;
    private final Sheet sheet;
    private final Markers markers;

    SelfCheck(Symbol symbol, Setting setting) {
        this.symbol = symbol;
        this.sheet = setting.sheet();
        this.markers = new Markers(symbol, setting);
    }

    /** Row by row: under how many of the readers' views each module reads wrongly. */
    int[] wrong(Picture page) {
        int[] wrong = new int[symbol.size() * symbol.size()];
        Gray gray = Gray.of(page);
        look(wrong, gray, 1, HybridBinarizer::new);
        look(wrong, gray, 1, GlobalHistogramBinarizer::new);
        look(wrong, gray.shrunk(2).faded(), 2, HybridBinarizer::new);
        windowMean(wrong, gray, 1);
        byFinders(wrong, gray);
        for (int factor = 2; factor <= 3 && sheet.module() / factor >= FEWEST_PIXELS; factor++) {
            Gray small = gray.shrunk(factor);
            look(wrong, small, factor, HybridBinarizer::new);
            windowMean(wrong, small, factor);
        }
        farOff(wrong, gray);
        return wrong;
    }

    private void look(int[] wrong, Gray gray, double factor, Function<LuminanceSource, Binarizer> view) {
        try {
            BitMatrix bits = view.apply(gray.source()).getBlackMatrix();
            count(wrong, factor, OFF_CENTRE, bits::get);
        } catch (NotFoundException e) {
            count(wrong, factor, OFF_CENTRE, (x, y) -> false);
        }
    }

    /** As zbar does: darker than the mean of a window of about an eighth of the picture, a power of two. */
    private void windowMean(int[] wrong, Gray gray, double factor) {
        int radius = 8;
        while (radius < 64 && 2 * radius < (Math.max(gray.width(), gray.height()) + 7) / 8) {
            radius *= 2;
        }
        int reach = radius;
        Integral sums = new Integral(gray.luma(), gray.width(), gray.height());
        count(wrong, factor, OFF_CENTRE, (x, y) -> (gray.luma()[y * gray.width() + x] & 0xFF) + 3 < sums.mean(x, y, reach));
    }

    /** From across the room, as far as modules can be told apart there. */
    private void farOff(int[] wrong, Gray gray) {
        int longer = Math.max(gray.width(), gray.height());
        Gray far = gray.within((int) Math.ceil(Math.max(Gray.FAR_OFF, FEWEST_PIXELS * longer / sheet.module())));
        double factor = (double) longer / Math.max(far.width(), far.height());
        look(wrong, far, factor, HybridBinarizer::new);
        windowMean(wrong, far, factor);
    }

    /** As BoofCV does, with the tones of the finders for a measure; from far off, wherever a sensor's pixels may come to lie. */
    private void byFinders(int[] wrong, Gray gray) {
        FinderTones tones = FinderTones.of(gray, symbol, sheet);
        count(wrong, 1, OFF_CENTRE, (x, y) -> (gray.luma()[y * gray.width() + x] & 0xFF) < tones.between(sheet.column(x), sheet.row(y)));
        Integral sums = new Integral(gray.luma(), gray.width(), gray.height());
        int reach = (int) Math.round(SENSOR / 2 * sheet.module());
        count(wrong, 1, FAR_OFF_CENTRE, (x, y) -> sums.mean(x, y, reach) < tones.between(sheet.column(x), sheet.row(y)));
    }

    private interface View {
        boolean dark(int x, int y);
    }

    private void count(int[] wrong, double factor, double off, View view) {
        for (int row = 0, at = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++, at++) {
                if (markers.own(column, row)) {
                    continue;
                }
                boolean dark = symbol.dark(column, row);
                int misses = miss(view, factor, column, row, dark) * 2
                        + miss(view, factor, column - off, row, dark) + miss(view, factor, column + off, row, dark)
                        + miss(view, factor, column, row - off, dark) + miss(view, factor, column, row + off, dark);
                wrong[at] += misses >= 2 ? 1 : 0;
            }
        }
    }

    private int miss(View view, double factor, double column, double row, boolean dark) {
        return view.dark((int) (sheet.x(column) / factor), (int) (sheet.y(row) / factor)) == dark ? 0 : 1;
    }
}
