package dev.artrelay.artwork;

import java.io.Serial;
import java.time.Duration;

/** An image could not be had or kept; the message may be shown to a client. */
public final class Unavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean retryable;

    Unavailable(String reason, boolean retryable, Throwable cause) {
        super(reason, cause, false, false);
        this.retryable = retryable;
    }

    /** It took longer than this. */
    public static Unavailable late(Duration limit) {
        return new Unavailable("the images could not be kept within %d s".formatted(limit.toSeconds()), true, null);
    }

    /** May it be there another time? */
    public boolean retryable() {
        return retryable;
    }
}
