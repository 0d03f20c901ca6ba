package dev.artrelay.store;

import java.io.Serial;

/** A row says something that this release does not understand: a later one wrote it, or it is damaged. */
public final class UnreadableRow extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    UnreadableRow(String message, Throwable cause) {
        super(message, cause);
    }
}
