package dev.artrelay.store;

import java.io.Serial;

/** A row would grow beyond what the table can hold with room to spare; nothing was written. */
public final class RowTooLarge extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    RowTooLarge(String key, int bytes) {
        super("row " + key + " would have " + bytes + " bytes", null, false, false);
    }
}
