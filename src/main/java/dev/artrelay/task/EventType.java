package dev.artrelay.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What subscribers are told of. */
public enum EventType {
    RUNNING, SUCCEEDED, FAILED, CANCELED;

    /** What a subscriber hears of when it names nothing. */
    public static final List<EventType> TERMINAL = List.of(SUCCEEDED, FAILED, CANCELED);

    /** As written on the wire: {@code task.succeeded}. */
    public String word() {
        return "task." + name().toLowerCase(Locale.ROOT);
    }

    public boolean terminal() {
        return this != RUNNING;
    }

    /** The end of a task that is in this status; nothing if it is live. */
    static Optional<EventType> ofEnd(Status status) {
        return switch (status) {
            case SUCCEEDED -> Optional.of(SUCCEEDED);
            case FAILED -> Optional.of(FAILED);
            case CANCELED -> Optional.of(CANCELED);
            case QUEUED, RUNNING -> Optional.empty();
        };
    }

    /** Those that a subscriber names, or the usual ones where it names none; what is not known is left out. */
    public static List<EventType> of(List<String> words) {
        return words == null ? TERMINAL : words.stream().map(EventType::parse).flatMap(Optional::stream).distinct().toList();
    }

    public static Optional<EventType> parse(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
