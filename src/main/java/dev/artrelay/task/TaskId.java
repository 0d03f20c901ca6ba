package dev.artrelay.task;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Our own name of a task: a UUID of version 7 as text, so that ids sort by the time of acceptance.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, version 7</a>
 */
public record TaskId(String value) implements Comparable<TaskId> {

    private static final int RFC_9562 = 2;
    private static final int VERSION_SHIFT = 12;
    private static final long VERSION_7 = 7L << VERSION_SHIFT;
    private static final long RANDOM_12 = 0xFFFL;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long RANDOM_62 = 0x3FFFFFFFFFFFFFFFL;

    public TaskId {
        if (version(value) != 7) {
            throw new IllegalArgumentException("not a task id");
        }
    }

    /** A fresh id for a task accepted at this time (kept to the millisecond). */
    public static TaskId at(Instant time, RandomGenerator random) {
        long high = time.toEpochMilli() << 16 | VERSION_7 | random.nextLong() & RANDOM_12;
        long low = VARIANT | random.nextLong() & RANDOM_62;
        return new TaskId(new UUID(high, low).toString());
    }

    /** The id that this text spells, or nothing if it spells none. */
    public static Optional<TaskId> parse(String text) {
        return version(text) == 7 ? Optional.of(new TaskId(text)) : Optional.empty();
    }

    /** When the task was accepted, to the millisecond: the id carries it, so no row repeats it. */
    public Instant createdAt() {
        return Instant.ofEpochMilli(UUID.fromString(value).getMostSignificantBits() >>> 16);
    }

    /** By what lines of the log are found where no more is known of the task. */
    public Map<String, String> names() {
        return Map.of("task_id", value);
    }

    private static int version(String text) {
        try {
            UUID uuid = UUID.fromString(text == null ? "" : text);
            return uuid.toString().equals(text) && uuid.variant() == RFC_9562 ? uuid.version() : 0;
        } catch (IllegalArgumentException notAnId) {
            return 0;
        }
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
