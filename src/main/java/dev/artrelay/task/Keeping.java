package dev.artrelay.task;

import java.time.Duration;
import java.time.Instant;

/**
 * What keeps the row of a task in order.
 *
 * @param version fences every write; the store counts it
 * @param sequence counts the changes that a client can see
 * @param strikes how often in a row its worker has failed
 * @param resumeAt not before, after a strike; or null
 * @param dueAt when the sweep looks for it, or null if never
 * @param reseeds how often it was begun anew with another seed
 * @param lag how long after its id was made it was added, where that is worth mentioning; else zero
 */
public record Keeping(long version, int sequence, int strikes, Instant resumeAt, Instant dueAt, int reseeds, Duration lag) {

    /** How often a task may fail its worker. */
    private static final int STRIKES = 5;
    private static final int STRIKES_OF_A_SUSPECT = 2;

    /** Has it failed so often in a row that it may be what its workers die of? Or it was at hand whenever another one killed them. */
    public boolean suspect() {
        return strikes >= STRIKES_OF_A_SUSPECT;
    }

    boolean struckOut() {
        return strikes >= STRIKES;
    }

    Keeping counted() {
        return new Keeping(version, sequence + 1, strikes, resumeAt, dueAt, reseeds, lag);
    }

    Keeping struck(int times, Instant resume) {
        return new Keeping(version, sequence, times, resume, dueAt, reseeds, lag);
    }

    Keeping unstruck() {
        return struck(0, null);
    }

    Keeping due(Instant at) {
        return new Keeping(version, sequence, strikes, resumeAt, at, reseeds, lag);
    }

    Keeping reseeded() {
        return new Keeping(version, sequence, strikes, resumeAt, dueAt, reseeds + 1, lag);
    }

    Keeping stored(long now) {
        return new Keeping(now, sequence, strikes, resumeAt, dueAt, reseeds, lag);
    }
}
