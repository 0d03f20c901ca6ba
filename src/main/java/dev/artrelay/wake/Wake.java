package dev.artrelay.wake;

import dev.artrelay.log.LogLine;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;

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

    /** The same, of a row that is safe as it is: a wake that cannot be sent costs time, and fails nobody. */
    default Uni<Void> hint(TaskId id, long version, Instant time) {
        return hinted(id.names(), id, at(id, version, time));
    }

    /** The same, of a task as it was just written. */
    default Uni<Void> hint(Task task, Instant time) {
        return hinted(task.names(), task.id(), at(task.id(), task.keeping().version(), time));
    }

    private static Uni<Void> hinted(Map<String, String> names, TaskId id, Uni<Void> sent) {
        return sent
                .onFailure().invoke(fault -> LogLine.with(names, () -> Logger.getLogger(Wake.class)
                        .warnf(fault, "%s was not woken; the sweep will find it", id)))
                .onFailure().recoverWithNull();
    }
}
