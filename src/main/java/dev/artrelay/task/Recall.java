package dev.artrelay.task;

import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Instant;

/**
 * A provider has still to be told that a canceled task is not wanted any more.
 *
 * @param attempt the one that was under way
 * @param tries how often it could not be told
 */
public record Recall(int attempt, int tries, Instant notBefore) {

    private static final Backoff AGAIN = Backoff.parse("5s,15s");

    /**
     * Of a task that is called off; null unless a provider has it, or may have it. While it is being submitted nobody knows what
     * to call it there; the answer tells, or comes no more.
     */
    static Recall of(TaskState state, Instant now) {
        boolean away = state instanceof Submitting || state instanceof Running;
        boolean unnamed = state instanceof Submitting asked && asked.conduct().recovery() != Recovery.ASK_AGAIN;
        return away ? new Recall(state.attempt(), 0, unnamed ? ((Submitting) state).until() : now) : null;
    }

    /** After another failure, or null if it is given up. */
    Recall again(Instant now) {
        return tries >= AGAIN.waits().size() ? null : new Recall(attempt, tries + 1, now.plus(AGAIN.after(tries + 1)));
    }

    Recall from(Instant time) {
        return new Recall(attempt, tries, time);
    }
}
