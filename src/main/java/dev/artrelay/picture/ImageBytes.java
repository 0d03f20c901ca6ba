package dev.artrelay.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that may lie about themselves: reading beyond their end is a refusal and nothing worse. */
record ImageBytes(byte[] bytes) {

    boolean starts(int at, byte... expected) {
        return at >= 0 && at <= bytes.length - expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    boolean says(int at, String expected) {
        return starts(at, expected.getBytes(StandardCharsets.ISO_8859_1));
    }

    int byteAt(int at) {
        if (at < 0 || at >= bytes.length) {
            throw ImageRefused.broken("it is cut off");
        }
        return bytes[at] & 0xFF;
    }

    /** Two bytes, the larger first. */
    int bigShort(int at) {
        return byteAt(at) << 8 | byteAt(at + 1);
    }

    /** Four bytes, the largest first. */
    long bigInt(int at) {
        return (long) bigShort(at) << 16 | bigShort(at + 2);
    }

    /** Two bytes, the smaller first. */
    int littleShort(int at) {
        return byteAt(at + 1) << 8 | byteAt(at);
    }

    /** Three bytes, the smallest first. */
    int littleTriple(int at) {
        return byteAt(at + 2) << 16 | littleShort(at);
    }
}
