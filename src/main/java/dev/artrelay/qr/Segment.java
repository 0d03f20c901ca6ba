package dev.artrelay.qr;

import com.google.zxing.common.BitArray;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stretch of the content written in one mode of ISO/IEC 18004. */
record Segment(Mode mode, String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int UTF_8 = 26;

    static boolean fits(Mode mode, int codePoint) {
        return switch (mode) {
            case NUMERIC -> codePoint >= '0' && codePoint <= '9';
            case ALPHANUMERIC -> ALPHABET.indexOf(codePoint) >= 0;
            default -> true;
        };
    }

    void appendTo(BitArray bits, Version version) {
        appendTo(bits, version, StandardCharsets.UTF_8);
    }

    void appendTo(BitArray bits, Version version, Charset charset) {
        bits.appendBits(mode.getBits(), 4);
        switch (mode) {
            case ECI -> bits.appendBits(UTF_8, 8);
            case NUMERIC -> digits(bits, version);
            case ALPHANUMERIC -> pairs(bits, version);
            default -> bytes(bits, version, charset);
        }
    }

    private void digits(BitArray bits, Version version) {
        bits.appendBits(text.length(), mode.getCharacterCountBits(version));
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            bits.appendBits(Integer.parseInt(group), 1 + 3 * group.length());
        }
    }

    private void pairs(BitArray bits, Version version) {
        bits.appendBits(text.length(), mode.getCharacterCountBits(version));
        for (int i = 0; i + 1 < text.length(); i += 2) {
            bits.appendBits(ALPHABET.indexOf(text.charAt(i)) * 45 + ALPHABET.indexOf(text.charAt(i + 1)), 11);
        }
        if (text.length() % 2 == 1) {
            bits.appendBits(ALPHABET.indexOf(text.charAt(text.length() - 1)), 6);
        }
    }

    private void bytes(BitArray bits, Version version, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        bits.appendBits(bytes.length, mode.getCharacterCountBits(version));
        for (byte b : bytes) {
            bits.appendBits(b & 0xFF, 8);
        }
    }
}
