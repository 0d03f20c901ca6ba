package dev.artrelay.qr;

import com.google.zxing.common.BitArray;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a code says: the content as bits, and the version and level that carry them. */
public record Message(String content, int version, Level level, BitArray bits) {

    public static final int LARGEST = 40;

    /** Modules along a side of a code of this version. */
    public static int side(int version) {
        return 17 + 4 * version;
    }

    /** The smallest version at this level. */
    public static Message of(String content, Level level, int largest) {
        for (int version = 1; version <= largest; version++) {
            BitArray bits = Segments.bits(content, version);
            if (bits.getSize() <= level.capacity(version)) {
                return new Message(content, version, level, bits);
            }
        }
        throw new TooLong((Segments.bits(content, largest).getSize() + 7) / 8, level.capacity(largest) / 8);
    }

    /** Without a level: the smallest version that holds the content at all, then the sturdiest level that it has room for. */
    public static Message of(String content, Optional<Level> level, int largest) {
        return level.map(asked -> of(content, asked, largest))
                .orElseGet(() -> of(content, Level.L, largest).sturdiest());
    }

    /** The same in a larger code, whose free space can then follow a picture. */
    public Message in(int larger) {
        return new Message(content, larger, level, Segments.bits(content, larger));
    }

    /** All ways in which encoders are known to write a content into a code of this version and level, our own first. */
    public static List<Message> writings(String content, int version, Level level) {
        return Stream.concat(Stream.of(Segments.bits(content, version)), Segments.plainer(content, version).stream())
                .filter(bits -> bits.getSize() <= level.capacity(version)).distinct()
                .map(bits -> new Message(content, version, level, bits)).toList();
    }

    /** As a decoder has read it: all data codewords, with whatever the encoder filled them up with. */
    public static Optional<Message> read(String content, Level level, byte[] codewords) {
        BitArray bits = new BitArray();
        for (byte word : codewords) {
            bits.appendBits(word & 0xFF, 8);
        }
        return IntStream.rangeClosed(1, LARGEST).filter(version -> level.capacity(version) == bits.getSize()).boxed().findFirst()
                .map(version -> new Message(content, version, level, bits));
    }

    private Message sturdiest() {
        return Level.sturdiestFirst().stream()
                .filter(sturdier -> bits.getSize() <= sturdier.capacity(version))
                .findFirst()
                .map(sturdier -> new Message(content, version, sturdier, bits))
                .orElseThrow();
    }

    /** The data codewords with terminator; what follows {@link #used()} of them is free. */
    int[] codewords() {
        int[] words = new int[level.capacity(version) / 8];
        for (int i = 0; i < bits.getSize(); i++) {
            words[i / 8] |= bits.get(i) ? 0x80 >> i % 8 : 0;
        }
        return words;
    }

    /** Codewords taken by the content and the terminator of four zero bits. */
    int used() {
        return Math.min((bits.getSize() + 4 + 7) / 8, level.capacity(version) / 8);
    }
}
