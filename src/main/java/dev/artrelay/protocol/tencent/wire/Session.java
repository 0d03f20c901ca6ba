package dev.artrelay.protocol.tencent.wire;

import dev.artrelay.task.TaskId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which {@code SessionId} the provider knows an attempt: the task's id without its dashes, a dash, the attempt. At
 * most 50 characters; a repeat is refused there for three days, and events and listings carry it.
 */
public record Session(TaskId task, int attempt) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-([1-9]\\d{0,5})");

    public String text() {
        return task.value().replace("-", "") + "-" + attempt;
    }

    /** Empty if it is none of ours. */
    public static Optional<Session> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return !parts.matches() ? Optional.empty()
                : TaskId.parse(String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)))
                        .map(task -> new Session(task, Integer.parseInt(parts.group(6))));
    }
}
