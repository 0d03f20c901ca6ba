package dev.artrelay.wake;

import dev.artrelay.task.TaskId;
import java.util.Optional;

/** A wake as it lies in the queue: {@code <task id>/<version>}, or {@code <task id>/due}. */
public record WakeCall(TaskId id, long version) {

    /** In the place of a version: the sweep has found it due, whatever its row says by now. */
    public static final long DUE = -1;

    private static final String WORD = "due";

    public String message() {
        return id + "/" + (version == DUE ? WORD : version);
    }

    /** Nothing, if the message is none of ours. */
    public static Optional<WakeCall> parse(String message) {
        String[] parts = message.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,18}|" + WORD)) {
            return Optional.empty();
        }
        long version = parts[1].equals(WORD) ? DUE : Long.parseLong(parts[1]);
        return TaskId.parse(parts[0]).map(id -> new WakeCall(id, version));
    }
}
