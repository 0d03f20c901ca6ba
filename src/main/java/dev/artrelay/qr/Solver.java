package dev.artrelay.qr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the codes of one message: with the standard's filling, or with a filling that follows a picture. */
public final class Solver {

    private final Message message;
    private final Layout layout;
    private final Blocks blocks;

    public Solver(Message message, int quarters) {
        this.message = message;
        this.layout = new Layout(message.version(), quarters);
        this.blocks = Blocks.of(message.version(), message.level());
    }

    public int size() {
        return layout.size;
    }

    /** Whether a module holds data, so that a wish for it may be granted. */
    public boolean open(int x, int y) {
        return !layout.fixed[y * layout.size + x];
    }

    Symbol plain() {
        return masked().stream().min(Comparator.comparingInt(Penalty::of)).orElseThrow();
    }

    /** With the standard's own filling, one code per mask. */
    public List<Symbol> masked() {
        int[] data = message.codewords();
        for (int i = message.used(), filler = 0xEC; i < data.length; i++, filler ^= 0xEC ^ 0x11) {
            data[i] = filler;
        }
        int[] stream = new int[Arrays.stream(blocks.all().toArray(Blocks.Block[]::new)).mapToInt(Blocks.Block::length).sum()];
        for (Blocks.Block block : blocks.all()) {
            int[] words = Arrays.copyOfRange(data, block.dataStart(), block.dataStart() + block.dataLength());
            int[] parity = new ReedSolomon(block.parityLength()).parity(words);
            for (int i = 0; i < block.length(); i++) {
                stream[block.order()[i]] = i < words.length ? words[i] : parity[i - words.length];
            }
        }
        return IntStream.range(0, Mask.COUNT)
                .mapToObj(mask -> new Symbol(layout, message.level(), mask, stream)).toList();
    }

    /**
     * One code per mask, the one that grants most of the wishes first.
     *
     * @param wishes row by row, positive for dark, negative for light; the size says how much it matters
     */
    public List<Symbol> towards(double[] wishes) {
        List<FreeBits> free = blocks.all().stream().map(block -> new FreeBits(message, layout, block, wishes)).toList();
        List<Symbol> symbols = new ArrayList<>();
        for (int mask = 0; mask < Mask.COUNT; mask++) {
            int[] stream = new int[blocks.all().stream().mapToInt(Blocks.Block::length).sum()];
            for (FreeBits block : free) {
                block.solve(mask, stream);
            }
            symbols.add(new Symbol(layout, message.level(), mask, stream));
        }
        symbols.sort(Comparator.comparingDouble(symbol -> -granted(symbol, wishes)));
        return symbols;
    }

    private double granted(Symbol symbol, double[] wishes) {
        double sum = 0;
        for (int i = 0; i < wishes.length; i++) {
            sum += symbol.dark(i % layout.size, i / layout.size) ? wishes[i] : -wishes[i];
        }
        return sum;
    }
}
