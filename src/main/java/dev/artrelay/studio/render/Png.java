package dev.artrelay.studio.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes 24-bit PNG. ImageIO would do, but looks up plug-ins and temporary folders, which costs a cold function dearly. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    static byte[] of(Picture picture) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(picture));
            chunk(out, "IDAT", deflated(picture));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        // eight bits a channel, RGB, deflate, adaptive filters, not interlaced
        out.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    /** Each row is stored as the difference to its upper neighbour (filter 2). */
    private static byte[] deflated(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        Deflater deflater = new Deflater(4);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
            int[] pixels = picture.pixels();
            int width = picture.width();
            byte[] row = new byte[1 + 3 * width];
            row[0] = 2;
            for (int start = 0; start < pixels.length; start += width) {
                for (int x = 0; x < width; x++) {
                    int here = pixels[start + x];
                    int above = start == 0 ? 0 : pixels[start + x - width];
                    row[1 + 3 * x] = (byte) ((here >> 16) - (above >> 16));
                    row[2 + 3 * x] = (byte) ((here >> 8) - (above >> 8));
                    row[3 + 3 * x] = (byte) (here - above);
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
