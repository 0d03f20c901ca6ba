package dev.artrelay.subscribe;

import dev.artrelay.task.EventType;
import dev.artrelay.task.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who wants to hear of all tasks of a client.
 *
 * @param failingSince when its first failure after its last success was, or null if it does well
 * @param disabled why it hears nothing, or null if it does
 */
public record Subscriber(String id, String url, List<EventType> events, Instant createdAt, Generation generation,
        Instant failingSince, Disabled disabled) {

    /** How long it may do nothing but fail. */
    static final Duration PATIENCE = Duration.ofDays(5);

    public Subscriber {
        events = List.copyOf(events);
    }

    static Subscriber fresh(String id, String url, List<EventType> events, Instant now) {
        return new Subscriber(id, url, events, now, Generation.FIRST, null, null);
    }

    public boolean enabled() {
        return disabled == null;
    }

    public Subscription subscription() {
        return new Subscription(id, url, events);
    }

    Subscriber rotated(Instant now) {
        return new Subscriber(id, url, events, createdAt, generation.next(now), failingSince, disabled);
    }

    Subscriber enabledAgain() {
        return health(null, null);
    }

    /** Changes only where its state does, so that it is not written with every attempt. */
    Subscriber after(Answer answer, Instant now) {
        return switch (answer) {
            case TAKEN -> health(null, disabled);
            case GONE -> enabled() ? health(failingSince, new Disabled(now, Disabled.Reason.GONE)) : this;
            case FAILED -> failed(now);
        };
    }

    private Subscriber failed(Instant now) {
        if (failingSince == null) {
            return health(now, disabled);
        }
        boolean hopeless = enabled() && !failingSince.plus(PATIENCE).isAfter(now);
        return hopeless ? health(failingSince, new Disabled(now, Disabled.Reason.FAILING)) : this;
    }

    private Subscriber health(Instant failing, Disabled why) {
        return new Subscriber(id, url, events, createdAt, generation, failing, why);
    }

    /** Since when it hears nothing, and why. */
    public record Disabled(Instant at, Reason reason) {

        /** Why we stopped. */
        public enum Reason {
            /** It said 410. */
            GONE,
            /** Nothing but failures for five days. */
            FAILING
        }
    }

    /** What came of an attempt, as far as its health goes. */
    public enum Answer {
        TAKEN, FAILED, GONE
    }
}
