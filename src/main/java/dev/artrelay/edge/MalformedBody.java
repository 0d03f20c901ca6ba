package dev.artrelay.edge;

import java.io.Serial;

/** A body whose fields cannot be read; its message may be shown. */
public final class MalformedBody extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    MalformedBody(String message) {
        super(message, null, false, false);
    }
}
