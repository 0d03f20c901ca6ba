package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.task.TaskId;
import java.util.Optional;
import java.util.UUID;

/** The {@code trace_id} of a task: its id with version 4 in the place of 7, so that one leads to the other. */
final class TraceId {

    private static final int PLACE = 14;

    private TraceId() {
    }

    static String of(TaskId task) {
        return versioned(task.value(), '4');
    }

    /** The task with this trace id; empty if no task of ours can have it. */
    static Optional<TaskId> task(String trace) {
        return trace.length() > PLACE && trace.charAt(PLACE) == '4' ? TaskId.parse(versioned(trace, '7')) : Optional.empty();
    }

    /** For a call that made no task. */
    static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String versioned(String uuid, char version) {
        return uuid.substring(0, PLACE) + version + uuid.substring(PLACE + 1);
    }
}
