package dev.artrelay.task;

import java.time.Duration;
import java.time.Instant;

/** How a delivery goes on after an attempt. */
@FunctionalInterface
public interface Fate {

    Fate DELIVERED = Delivery::delivered;
    /** The subscriber wants nothing more, of this event or another. */
    Fate GONE = Delivery::abandoned;

    Delivery of(Delivery delivery, Instant now);

    /**
     * @param after what the subscriber asked for, or null
     * @param jitter 0…1
     */
    static Fate refused(Duration after, double jitter) {
        return (delivery, now) -> delivery.refused(now, after, jitter);
    }
}
