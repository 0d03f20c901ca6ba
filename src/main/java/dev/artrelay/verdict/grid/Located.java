package dev.artrelay.verdict.grid;

import dev.artrelay.qr.Symbol;

/**
 * A code in a picture: where it lies, and what it should be.
 *
 * @param likeness how well picture and code agree where codes differ: 1 if fully, 0 if by chance
 */
public record Located(Grid grid, Symbol symbol, double likeness) {

    /** Standard deviations beyond what the best of hundreds of wrong codes reaches. */
    private static final double BEYOND_CHANCE = 4.5;
    private static final double LEAST = 0.2;

    boolean certain() {
        int open = 0;
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) {
                open += symbol.fixed(x, y) ? 0 : 1;
            }
        }
        return likeness >= Math.max(LEAST, BEYOND_CHANCE / Math.sqrt(open));
    }
}
