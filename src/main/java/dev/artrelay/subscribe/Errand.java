package dev.artrelay.subscribe;

import dev.artrelay.task.TaskId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a client wants sent to one of its standing subscribers, which a worker does: there is one of a kind at a
 * time.
 *
 * @param since of a redelivery: what has ended from then on; else null
 * @param olderThan of a redelivery: the last task looked at, or null; it goes from the newest to the oldest
 * @param sent of a redelivery: how many events are to be sent again so far
 * @param heldUntil until when it is some worker's
 * @param outcome what came of it, or null if it is still to be done
 */
public record Errand(Kind kind, String client, String subscriber, Instant askedAt, Instant since, String olderThan, int sent,
        Instant heldUntil, Outcome outcome) {

    private static final int RFC_9562_VERSION_7 = 0x70;
    private static final int RFC_9562_VARIANT = 0x80;

    static Errand test(String client, String subscriber, Instant now) {
        return new Errand(Kind.TEST, client, subscriber, now, null, null, 0, now, null);
    }

    static Errand redelivery(String client, String subscriber, Instant since, Instant now) {
        return new Errand(Kind.REDELIVERY, client, subscriber, now, since, null, 0, now, null);
    }

    /** Follows from whom it is for and has the form of a task's id, so that it can be woken like one. */
    public TaskId id() {
        return id(kind, client, subscriber);
    }

    static TaskId id(Kind kind, String client, String subscriber) {
        byte[] digest = digest(kind + "\n" + client + "\n" + subscriber);
        digest[6] = (byte) (digest[6] & 0x0f | RFC_9562_VERSION_7);
        digest[8] = (byte) (digest[8] & 0x3f | RFC_9562_VARIANT);
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new TaskId(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    public boolean done() {
        return outcome != null;
    }

    /** Does this one do what another, asked for now, would? */
    boolean standsFor(Errand other) {
        return !done() && (kind == Kind.TEST || !since.isAfter(other.since));
    }

    Errand held(Instant until) {
        return new Errand(kind, client, subscriber, askedAt, since, olderThan, sent, until, outcome);
    }

    /** So far, and free to be gone on with. */
    public Errand after(TaskId last, int more, Instant now) {
        return new Errand(kind, client, subscriber, askedAt, since, last.value(), sent + more, now, null);
    }

    public Errand ended(int more, Outcome end) {
        return new Errand(kind, client, subscriber, askedAt, since, olderThan, sent + more, heldUntil, end);
    }

    /** What it is. */
    public enum Kind {
        /** A signed event that says nothing but that it is a test. */
        TEST,
        /** The ends of tasks, once more. */
        REDELIVERY
    }

    /**
     * How it ended.
     *
     * @param status of a test: the HTTP status, or null if there was no answer
     * @param error class of the error, or null
     */
    public record Outcome(Instant at, Integer status, long latencyMillis, String error) {
    }
}
