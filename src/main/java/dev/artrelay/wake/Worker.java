package dev.artrelay.wake;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;

/** Whoever goes to work on a task when its wake comes. */
public interface Worker {

    /**
     * Never fails for what the task met; fails where the table or the queue could not be reached, to be woken again.
     *
     * @param version of the row that the wake speaks of, or {@link WakeCall#DUE}
     */
    Uni<Void> woken(TaskId id, long version);
}
