package dev.artrelay.provider;

import java.util.Optional;

/** Paints a code over a picture whose own cannot be scanned; {@code input.fallback} names it. */
public interface Fallback {

    String name();

    /**
     * The picture as a code of this content, the same whenever it is asked for. Slow: to be asked on a workbench.
     *
     * @return nothing if it cannot be painted
     */
    Optional<byte[]> paintOver(byte[] picture, String content);
}
