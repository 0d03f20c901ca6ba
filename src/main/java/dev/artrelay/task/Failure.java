package dev.artrelay.task;

import java.util.Locale;

/**
 * Why a task failed, in words that are safe to show to its client.
 *
 * @param upstream what the provider itself said, or null
 */
public record Failure(Code code, String message, Upstream upstream) {

    private static final int MESSAGE_LIMIT = 500;

    public Failure {
        message = clipped(message);
    }

    public static Failure of(Code code, String message) {
        return new Failure(code, message, null);
    }

    /** May the same request succeed another time? */
    public boolean retryable() {
        return code.retryable;
    }

    private static String clipped(String text) {
        return text == null || text.length() <= MESSAGE_LIMIT ? text : text.substring(0, MESSAGE_LIMIT) + "…";
    }

    /** The provider's own status (HTTP; null if there was none), code and message. */
    public record Upstream(Integer status, String code, String message) {
        public Upstream {
            code = clipped(code);
            message = clipped(message);
        }
    }

    public enum Code {
        INVALID_REQUEST(false), CONTENT_REJECTED(false), UPSTREAM_REJECTED(false), UPSTREAM_UNAVAILABLE(true),
        UPSTREAM_ACCOUNT(true), TIMED_OUT(true), SUBMIT_UNCONFIRMED(true), NOT_SCANNABLE(true),
        ARTWORK_UNAVAILABLE(true), INTERNAL(true);

        private final boolean retryable;

        Code(boolean retryable) {
            this.retryable = retryable;
        }

        /** As written on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
