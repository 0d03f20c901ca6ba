package dev.artrelay.edge;

import com.fasterxml.jackson.databind.JsonNode;

/** What is asked of numbers that are kept exactly: a few characters such as {@code 1e9999} must not be ten thousand when written. */
public final class Numbers {

    public static final int MOST_PLACES = 100;

    private Numbers() {
    }

    /** Can all numbers in here be written out, none with more places, before or behind the point, than anybody needs? */
    public static boolean canBeWritten(JsonNode tree) {
        if (tree.isBigDecimal()) {
            return Math.abs((long) tree.decimalValue().scale()) <= MOST_PLACES;
        }
        for (JsonNode each : tree) {
            if (!canBeWritten(each)) {
                return false;
            }
        }
        return true;
    }
}
