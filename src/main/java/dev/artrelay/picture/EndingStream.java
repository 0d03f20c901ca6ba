package dev.artrelay.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes with an end that cannot be overlooked: a few zeros, and then a failure.
 *
 * <p>The decoder of lossless WebP tries to read beyond the end of a file again for every pixel, each time with an exception that it
 * catches: fifty bytes are minutes of work. It also reads ahead, which the zeros are for.
 */
final class EndingStream extends ImageInputStreamImpl {

    private static final int READ_AHEAD = 16;

    private final byte[] bytes;

    EndingStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (streamPos >= bytes.length + READ_AHEAD) {
            throw new IOException("it is cut off");
        }
        int next = streamPos < bytes.length ? bytes[(int) streamPos] & 0xFF : 0;
        streamPos++;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        for (int at = 0; at < length; at++) {
            into[from + at] = (byte) read();
        }
        return length;
    }
}
