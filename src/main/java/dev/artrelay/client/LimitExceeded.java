package dev.artrelay.client;

import java.io.Serial;
import java.time.Duration;

/** A request that its key has no room for at the moment; its message may be shown. Nothing has been done about it. */
public final class LimitExceeded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Duration after;

    private LimitExceeded(String message, Duration after) {
        super(message, null, false, false);
        this.after = after;
    }

    static LimitExceeded requests(double perSecond, Duration after) {
        return new LimitExceeded("the key may make %s requests a second".formatted(number(perSecond)), after);
    }

    static LimitExceeded liveTasks(int most, Duration after) {
        return new LimitExceeded("the key has %d live tasks, as many as it may have; wait until one has settled".formatted(most), after);
    }

    /** When to try again at the earliest. */
    Duration after() {
        return after;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
