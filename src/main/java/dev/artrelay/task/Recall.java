package dev.artrelay.task;

import java.time.Instant;

/**
 * A provider has still to be told that a canceled task is not wanted any more.
 *
 * @param attempt the one that was under way
 * @param tries how often it could not be told
 */
public record Recall(int attempt, int tries, Instant notBefore) {

    private static final Backoff AGAIN = Backoff.parse("5s,15s");

    /** After another failure, or null if it is given up. */
    Recall again(Instant now) {
        return tries >= AGAIN.waits().size() ? null : new Recall(attempt, tries + 1, now.plus(AGAIN.after(tries + 1)));
    }

    Recall from(Instant time) {
        return new Recall(attempt, tries, time);
    }
}
