package dev.artrelay.simulation;

/** How the code in a picture can be read, and what can be done about it. */
enum Legible {

    WELL(true, 1),
    /** Mending makes it better. */
    BADLY(true, 0.5),
    /** Mending makes nothing better. */
    STUBBORN(true, 0.5),
    MENDABLE(false, 0),
    /** Cannot be mended; it can be painted over. */
    PAINTABLE(false, 0),
    /** Nor that: what is painted over it cannot be read either. */
    NEVER(false, 0);

    final boolean scannable;
    final double score;

    Legible(boolean scannable, double score) {
        this.scannable = scannable;
        this.score = score;
    }

    boolean mendable() {
        return this == BADLY || this == MENDABLE;
    }

    static Legible drawn(Chance chance) {
        return chance.oneIn(2) ? WELL : chance.pick(values());
    }
}
