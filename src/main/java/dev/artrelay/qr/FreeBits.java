package dev.artrelay.qr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The free bits of one block, arranged so that each decides one module and leaves all weightier ones alone.
 *
 * <p>What follows the terminator is ignored by every reader, yet it and its parity fill modules. Flipping one free bit flips a
 * known set of modules; Gaussian elimination over these sets, weightiest module first, yields independent switches
 * (Russ Cox, "QArt Codes", 2012). Masks only change which state is wished, so one elimination serves all eight.
 */
final class FreeBits {

    private record Switch(int column, BitSet flips) {}

    private final Layout layout;
    private final Blocks.Block block;
    private final double[] wishes;
    private final BitSet base;
    private final List<Switch> switches = new ArrayList<>();

    FreeBits(Message message, Layout layout, Blocks.Block block, double[] wishes) {
        this.layout = layout;
        this.block = block;
        this.wishes = wishes;
        int[] data = new int[block.dataLength()];
        System.arraycopy(message.codewords(), block.dataStart(), data, 0, data.length);
        ReedSolomon code = new ReedSolomon(block.parityLength());
        this.base = bits(data, code.parity(data));
        eliminate(rows(Math.max(0, message.used() - block.dataStart()), code));
    }

    /** Writes this block's codewords into the interleaved stream, with the free bits set as wished under this mask. */
    void solve(int mask, int[] stream) {
        BitSet bits = (BitSet) base.clone();
        for (Switch one : switches) {
            Spot spot = spot(one.column);
            boolean wished = wishes[layout.at(spot)] > 0 ^ Mask.inverts(mask, spot.x(), spot.y());
            if (bits.get(one.column) != wished) {
                bits.xor(one.flips);
            }
        }
        bits.stream().forEach(bit -> stream[block.order()[bit / 8]] |= 0x80 >> bit % 8);
    }

    private List<BitSet> rows(int firstFree, ReedSolomon code) {
        List<BitSet> rows = new ArrayList<>();
        for (int bit = 8 * firstFree; bit < 8 * block.dataLength(); bit++) {
            int[] unit = new int[block.dataLength()];
            unit[bit / 8] = 0x80 >> bit % 8;
            rows.add(bits(unit, code.parity(unit)));
        }
        return rows;
    }

    private void eliminate(List<BitSet> rows) {
        List<Integer> columns = IntStream.range(0, 8 * block.length()).boxed()
                .sorted(Comparator.comparingDouble(column -> -Math.abs(wishes[layout.at(spot(column))])))
                .toList();
        for (int column : columns) {
            rows.stream().filter(row -> row.get(column)).findFirst().ifPresent(pivot -> {
                rows.remove(pivot);
                rows.stream().filter(row -> row.get(column)).forEach(row -> row.xor(pivot));
                switches.add(new Switch(column, pivot));
            });
        }
    }

    private Spot spot(int bit) {
        return layout.path.get(8 * block.order()[bit / 8] + bit % 8);
    }

    private static BitSet bits(int[] data, int[] parity) {
        BitSet bits = new BitSet(8 * (data.length + parity.length));
        for (int i = 0; i < 8 * (data.length + parity.length); i++) {
            int word = i / 8 < data.length ? data[i / 8] : parity[i / 8 - data.length];
            bits.set(i, (word >> 7 - i % 8 & 1) == 1);
        }
        return bits;
    }
}
