package dev.artrelay.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small images of every kind: drawn by the JDK where it can, put together byte by byte where it cannot. */
public final class SampleImages {

    private SampleImages() {
    }

    public static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height);
    }

    public static byte[] gif(int width, int height) {
        return drawn("gif", width, height);
    }

    private static byte[] drawn(String format, int width, int height) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A PNG that says it is so large, and nothing else. */
    static byte[] pngHeader(int width, int height) {
        return ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13).put(ascii("IHDR")).putInt(width).putInt(height).array();
    }

    /** A JPEG of these segments behind its first marker. */
    static byte[] jpegOf(int... bytes) {
        ByteBuffer image = ByteBuffer.allocate(2 + bytes.length).put((byte) 0xFF).put((byte) 0xD8);
        for (int each : bytes) {
            image.put((byte) each);
        }
        return image.array();
    }

    static byte[] webpLossy(int width, int height) {
        ByteBuffer image = webp("VP8 ");
        image.put(20, new byte[] {0x10, 0, 0, (byte) 0x9D, 0x01, 0x2A});
        return image.putShort(26, (short) width).putShort(28, (short) height).array();
    }

    static byte[] webpLossless(int width, int height) {
        return webp("VP8L").put(20, (byte) 0x2F).putInt(21, (height - 1) << 14 | width - 1).array();
    }

    static byte[] webpExtended(int width, int height) {
        return webp("VP8X").putInt(24, width - 1).putInt(27, height - 1).array();
    }

    private static ByteBuffer webp(String chunk) {
        return ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt(32).put(ascii("WEBP"))
                .put(ascii(chunk)).putInt(20);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
