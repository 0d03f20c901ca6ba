package dev.artrelay.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The attempts under way at one host. There is room for many as long as it answers quickly, and for few where it does not. */
final class Lane {

    static final int QUICK = 64;
    static final int SLOW = 4;

    private static final Duration SLOWNESS = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    /** Longer than any attempt: whoever has not left by then is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEMORY = 4;

    private final Map<String, Instant> inside = new HashMap<>();
    private Duration typical = Duration.ZERO;
    private Instant booked = Instant.MIN;

    /** Takes a place and gives this very time, or gives a later one at which a place may be free. */
    synchronized Instant enter(String ticket, Instant now) {
        inside.values().removeIf(begun -> begun.plus(PATIENCE).isBefore(now));
        if (inside.containsKey(ticket) || inside.size() < room()) {
            inside.putIfAbsent(ticket, now);
            return now;
        }
        return later(now);
    }

    synchronized void leave(String ticket, Duration latency) {
        if (inside.remove(ticket) != null) {
            typical = typical.multipliedBy(MEMORY - 1).plus(latency).dividedBy(MEMORY);
        }
    }

    /** Nothing is known of how it answers. */
    synchronized void quit(String ticket) {
        inside.remove(ticket);
    }

    synchronized boolean idle(Instant now) {
        return inside.isEmpty() && booked.isBefore(now);
    }

    private int room() {
        return typical.compareTo(SLOWNESS) < 0 ? QUICK : SLOW;
    }

    /** One after another, about as fast as places become free: so they do not all come back at the same moment. */
    private Instant later(Instant now) {
        Instant oldest = inside.values().stream().reduce(now, (one, other) -> other.isBefore(one) ? other : one);
        Duration waiting = Duration.between(oldest, now);
        Duration pace = (typical.compareTo(waiting) > 0 ? typical : waiting).dividedBy(room());
        Instant soonest = now.plus(SHORTEST_PAUSE);
        Instant latest = now.plus(LONGEST_PAUSE);
        booked = (booked.isBefore(soonest) ? soonest : booked).plus(pace);
        booked = booked.isAfter(latest) ? latest : booked;
        return booked;
    }
}
