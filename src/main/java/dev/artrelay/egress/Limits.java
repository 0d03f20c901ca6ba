package dev.artrelay.egress;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param time for all of it: resolving, connecting, every redirect, and the whole answer
 * @param bytes of the answer's body that are read
 */
public record Limits(Duration time, int bytes, Overflow overflow) {

    /** What becomes of a body with more bytes than are read. */
    enum Overflow { REFUSE, TRUNCATE }

    /** For bodies that are of use only as a whole: a longer one is a fault. */
    public static Limits whole(Duration time, int bytes) {
        return new Limits(time, bytes, Overflow.REFUSE);
    }

    /**
     * For answers whose status counts: a longer body is cut off.
     *
     * <p>So is one that breaks off or takes long to come, once the status is there.
     */
    public static Limits beginning(Duration time, int bytes) {
        return new Limits(time, bytes, Overflow.TRUNCATE);
    }

    boolean truncating() {
        return overflow == Overflow.TRUNCATE;
    }
}
