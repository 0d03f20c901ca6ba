package dev.artrelay.protocol.v1.problem;

import java.util.Locale;

/** Why a request was refused: the word that programs decide on, and the status that goes with it. */
public enum Code {
    INVALID_JSON(400, "The body is not JSON", false),
    INVALID_REQUEST(422, "The request is not valid", false),
    UNAUTHORIZED(401, "The caller is not known", false),
    FORBIDDEN(403, "The caller may not do this", false),
    NOT_FOUND(404, "There is no such thing", false),
    CONFLICT(409, "The present state does not allow this", false),
    DUPLICATE(409, "The deduplication id was used before", false),
    IDEMPOTENCY_MISMATCH(422, "The idempotency key was used for another request", false),
    TOO_LARGE(413, "The body is too large", false),
    RATE_LIMITED(429, "Too many requests", true),
    NO_PROVIDER(422, "No provider can run this", false),
    UNAVAILABLE(503, "Not available at the moment", true),
    INTERNAL(500, "Something went wrong on our side", true);

    private final int status;
    private final String title;
    private final boolean retryable;

    Code(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    /** As written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The usual HTTP status. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** May the same request succeed another time? */
    boolean retryable() {
        return retryable;
    }
}
