package dev.artrelay.wake;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * "Look at this task then": a hint, quick, may be lost or doubled. It speaks of one version of the row: whoever writes the
 * next one sends the next wake, so that a task has one chain of wakes however often it is woken.
 */
public interface Wake {

    /**
     * Not before this time (at most {@link dev.artrelay.task.Task#WAKE_HORIZON} away); now, if it has passed.
     *
     * @param version of the row that it speaks of, or {@link WakeCall#DUE}
     */
    Uni<Void> at(TaskId id, long version, Instant time);
}
