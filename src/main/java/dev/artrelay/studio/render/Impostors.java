package dev.artrelay.studio.render;

import dev.artrelay.qr.Spot;
import dev.artrelay.qr.Symbol;

/**
 * Dark modules that ZXing takes for the middle of the alignment pattern: a module of light and then dark again on all four sides. It
 * takes the first that it meets near where it expects the pattern, and of a page held askew it expects it some modules off.
 */
final class Impostors {

    /** How many modules off the pattern may be expected, of a page held as askew as people hold one. */
    private static final int REACH = 12;

    private Impostors() {}

    static int count(Symbol symbol) {
        if (symbol.alignments().isEmpty()) {
            return 0;
        }
        Spot real = symbol.alignments().get(symbol.alignments().size() - 1);
        int count = 0;
        for (int row = Math.max(2, real.y() - REACH); row < Math.min(symbol.size() - 2, real.y() + REACH + 1); row++) {
            for (int column = Math.max(2, real.x() - REACH); column < Math.min(symbol.size() - 2, real.x() + REACH + 1); column++) {
                boolean itself = column == real.x() && row == real.y();
                count += !itself && alike(symbol, column, row) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean alike(Symbol symbol, int column, int row) {
        return symbol.dark(column, row) && ring(symbol, column, row, 1, false) && ring(symbol, column, row, 2, true);
    }

    private static boolean ring(Symbol symbol, int column, int row, int away, boolean dark) {
        return symbol.dark(column - away, row) == dark && symbol.dark(column + away, row) == dark
                && symbol.dark(column, row - away) == dark && symbol.dark(column, row + away) == dark;
    }
}
