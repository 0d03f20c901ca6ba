package dev.artrelay.qr;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/** How data and parity codewords of a version and level are shared out to blocks, and interleaved on the way out. */
record Blocks(List<Block> all) {

    /** One block: its data are {@code dataLength} codewords from {@code dataStart}; word i goes out as the {@code order[i]}-th. */
    record Block(int dataStart, int dataLength, int parityLength, int[] order) {

        int length() {
            return dataLength + parityLength;
        }
    }

    static Blocks of(int version, Level level) {
        Version.ECBlocks standard = level.blocks(version);
        int parity = standard.getECCodewordsPerBlock();
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (Version.ECB group : standard.getECBlocks()) {
            for (int i = 0; i < group.getCount(); i++) {
                int length = group.getDataCodewords();
                blocks.add(new Block(start, length, parity, new int[length + parity]));
                start += length;
            }
        }
        interleave(blocks, parity);
        return new Blocks(List.copyOf(blocks));
    }

    private static void interleave(List<Block> blocks, int parity) {
        int longest = blocks.get(blocks.size() - 1).dataLength();
        int next = 0;
        for (int i = 0; i < longest; i++) {
            for (Block block : blocks) {
                if (i < block.dataLength()) {
                    block.order()[i] = next++;
                }
            }
        }
        for (int i = 0; i < parity; i++) {
            for (Block block : blocks) {
                block.order()[block.dataLength() + i] = next++;
            }
        }
    }
}
