package dev.artrelay.store;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The mark of one full write, left on the row by it. Where a write that had succeeded is sent once more, because its answer
 * was lost, its condition fails: the mark on the row then tells its own success from somebody else's.
 */
record WriteToken(String value) {

    private static final String ATTRIBUTE = "w";
    private static final int BYTES = 6;

    static WriteToken fresh(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new WriteToken(Base64.getUrlEncoder().encodeToString(bytes));
    }

    Item on(Item row) {
        return row.with(ATTRIBUTE, value);
    }

    /** Has the write that met this obstacle succeeded all the same? */
    boolean succeeded(Optional<Item> obstacle) {
        return obstacle.isEmpty() || isOn(obstacle.get());
    }

    boolean isOn(Item row) {
        return value.equals(row.text(ATTRIBUTE));
    }
}
