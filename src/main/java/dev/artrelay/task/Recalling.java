package dev.artrelay.task;

import dev.artrelay.task.TaskState.Canceled;
import java.time.Instant;
import java.util.Optional;

/** The telling of a provider that a canceled task is not wanted any more; every act gives the next task. */
public record Recalling(Task task) {

    private static final String EVENT = "upstream_cancel";

    /** Its provider can be told no such thing. */
    Task impossible(Instant now) {
        return task.told(now, EVENT, "the provider cannot be told to stop: it may still run and cost");
    }

    /** Its provider has been told, or never will be. */
    public Task done(String outcome, Instant now) {
        return next(null, outcome, now);
    }

    /**
     * Its provider could not be told this time.
     *
     * @param passing may it be told later?
     */
    public Task failed(boolean passing, String why, Instant now) {
        Recall next = passing ? present().map(recall -> recall.again(now)).orElse(null) : null;
        return next(next, "not passed on: " + why + (next == null ? "; it may still run and cost" : ""), now);
    }

    private Task next(Recall next, String outcome, Instant now) {
        return present().isEmpty() ? task : task.noted(((Canceled) task.state()).recalled(next), now, EVENT, outcome)
                .with(task.keeping().unstruck()).scheduled(now);
    }

    /** Has its provider still to be told? */
    boolean outstanding() {
        return present().isPresent() && !task.keeping().struckOut();
    }

    private Optional<Recall> present() {
        return task.state() instanceof Canceled end ? Optional.ofNullable(end.recall()) : Optional.empty();
    }
}
