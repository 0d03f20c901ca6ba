package dev.artrelay.subscribe;

import java.io.Serial;

/** A row says what this release does not know: a later one wrote it. */
final class NotUnderstood extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotUnderstood(String key, Throwable cause) {
        super("row " + key + " is not understood", cause);
    }
}
