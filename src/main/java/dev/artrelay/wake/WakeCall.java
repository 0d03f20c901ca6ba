package dev.artrelay.wake;

import dev.artrelay.task.TaskId;
import java.util.Optional;

/** A wake as it lies in the queue: {@code <task id>/<version>}. */
public record WakeCall(TaskId id, long version) {

    public String message() {
        return id + "/" + version;
    }

    /** Nothing, if the message is none of ours. */
    public static Optional<WakeCall> parse(String message) {
        String[] parts = message.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return TaskId.parse(parts[0]).map(id -> new WakeCall(id, Long.parseLong(parts[1])));
    }
}
