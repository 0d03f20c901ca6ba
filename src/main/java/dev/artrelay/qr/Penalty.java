package dev.artrelay.qr;

/** The standard's points against a mask: runs, blocks, false finders and imbalance. */
final class Penalty {

    /** Dark-light rhythm of a finder with four light modules on one side. */
    private static final int[] FALSE_FINDERS = {0b10111010000, 0b00001011101};

    private Penalty() {}

    static int of(Symbol symbol) {
        int size = symbol.size();
        int points = 0;
        int dark = 0;
        for (int a = 0; a < size; a++) {
            points += line(symbol, a, true) + line(symbol, a, false);
            for (int b = 0; b < size; b++) {
                dark += symbol.dark(a, b) ? 1 : 0;
                points += a > 0 && b > 0 && square(symbol, a, b) ? 3 : 0;
            }
        }
        return points + 10 * (Math.abs(dark * 20 - size * size * 10) / (size * size));
    }

    private static boolean square(Symbol symbol, int x, int y) {
        boolean dark = symbol.dark(x, y);
        return dark == symbol.dark(x - 1, y) && dark == symbol.dark(x, y - 1) && dark == symbol.dark(x - 1, y - 1);
    }

    private static int line(Symbol symbol, int at, boolean row) {
        int points = 0;
        int run = 0;
        int window = 0;
        for (int i = 0; i < symbol.size(); i++) {
            int bit = (row ? symbol.dark(i, at) : symbol.dark(at, i)) ? 1 : 0;
            run = i > 0 && bit == (window & 1) ? run + 1 : 1;
            points += run == 5 ? 3 : run > 5 ? 1 : 0;
            window = (window << 1 | bit) & 0x7FF;
            points += i >= 10 && (window == FALSE_FINDERS[0] || window == FALSE_FINDERS[1]) ? 40 : 0;
        }
        return points;
    }
}
