package dev.artrelay.qr;

import java.util.Arrays;
import java.util.List;

/** A finished code: which modules are dark, and where its fixed patterns lie. */
public final class Symbol {

    private final Layout layout;
    private final Level level;
    private final int mask;
    private final boolean[] dark;

    /** Places the codewords' bits, masked; {@code stream} is the interleaved whole. */
    Symbol(Layout layout, Level level, int mask, int[] stream) {
        this.layout = layout;
        this.level = level;
        this.mask = mask;
        this.dark = layout.dark.clone();
        layout.format(dark, level.bits() << 3 | mask);
        for (int i = 0; i < layout.path.size(); i++) {
            Spot spot = layout.path.get(i);
            boolean bit = i / 8 < stream.length && (stream[i / 8] >> 7 - i % 8 & 1) == 1;
            dark[layout.at(spot)] = bit ^ Mask.inverts(mask, spot.x(), spot.y());
        }
    }

    /** With the standard's own filling and the mask that it would choose. */
    public static Symbol plain(Message message, int quarters) {
        return new Solver(message, quarters).plain();
    }

    public int size() {
        return layout.size;
    }

    public int version() {
        return layout.version;
    }

    public Level level() {
        return level;
    }

    public int mask() {
        return mask;
    }

    public boolean dark(int x, int y) {
        return dark[y * size() + x];
    }

    /** Belongs to a finder, alignment or timing pattern, or to format or version information. */
    public boolean fixed(int x, int y) {
        return layout.fixed[y * size() + x];
    }

    /**
     * How much of the error correction is left, 1 to 0, in the block that has least of it; below 0 it is not enough.
     *
     * @param wrong row by row, the modules that read wrongly
     */
    public double correctionLeft(boolean[] wrong) {
        boolean[] spoilt = new boolean[layout.path.size() / 8 + 1];
        for (int i = 0; i < layout.path.size(); i++) {
            spoilt[i / 8] |= wrong[layout.at(layout.path.get(i))];
        }
        return Blocks.of(version(), level).all().stream()
                .mapToDouble(block -> 1 - 2.0 * Arrays.stream(block.order()).filter(word -> spoilt[word]).count() / block.parityLength())
                .min().orElseThrow();
    }

    /** The centres of the three finder patterns. */
    public List<Spot> finders() {
        return layout.finders;
    }

    /** The centres of the alignment patterns; the one opposite the finders is last. */
    public List<Spot> alignments() {
        return layout.alignments;
    }
}
