package dev.artrelay.subscribe;

import java.time.Instant;

/**
 * How often a secret was renewed.
 *
 * @param number from 1
 * @param rotatedAt when it last was, or null if never
 */
record Generation(int number, Instant rotatedAt) {

    static final Generation FIRST = new Generation(1, null);

    Generation next(Instant now) {
        return new Generation(number + 1, now);
    }
}
