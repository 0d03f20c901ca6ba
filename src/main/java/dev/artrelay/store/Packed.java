package dev.artrelay.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text in few bytes: raw DEFLATE with a dictionary of the words that rows are full of, behind one byte that names the format.
 *
 * <p>A dictionary is part of its format. It is never edited: better words are a new file and a new format beside the old one.
 */
final class Packed {

    private static final byte FORMAT = 1;
    private static final byte[] WORDS = words("words-1.txt");
    private static final int BUFFER = 4096;

    static byte[] of(String text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(WORDS);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            return drained(deflater);
        } finally {
            deflater.end();
        }
    }

    static String text(byte[] packed) {
        if (packed.length == 0 || packed[0] != FORMAT) {
            throw new UnreadableRow("unknown format " + (packed.length == 0 ? "(nothing)" : packed[0]), null);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(WORDS);
            inflater.setInput(packed, 1, packed.length - 1);
            return drained(inflater).toString(StandardCharsets.UTF_8);
        } catch (DataFormatException damaged) {
            throw new UnreadableRow("damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    private static byte[] drained(Deflater deflater) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(FORMAT);
        byte[] buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    private static ByteArrayOutputStream drained(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer);
            if (count == 0 && !inflater.finished()) {
                throw new DataFormatException("it ends too early");
            }
            out.write(buffer, 0, count);
        }
        return out;
    }

    private static byte[] words(String file) {
        try (InputStream words = Packed.class.getResourceAsStream(file)) {
            return words.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Packed() {
    }
}
