package dev.artrelay.metric;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Meters for tests that put things together themselves. */
public final class MetersByHand {

    private MetersByHand() {
    }

    /** Those that nobody reads. */
    public static Meters unread() {
        return new Meters(new SimpleMeterRegistry());
    }
}
