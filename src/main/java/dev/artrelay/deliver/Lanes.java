package dev.artrelay.deliver;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the attempts at one host from taking up everything in this process: a lane for each host. */
@Singleton
public class Lanes {

    private static final int MANY = 1_000;

    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    /** From when on this attempt may begin. Where that is not after now, it has a place, which it has to leave. */
    public Instant enter(Ticket ticket, Instant now) {
        if (lanes.size() >= MANY) {
            lanes.values().removeIf(lane -> lane.idle(now));
        }
        return lane(ticket).enter(ticket.message, now);
    }

    /** The attempt has ended. */
    public void leave(Ticket ticket, Duration latency) {
        lane(ticket).leave(ticket.message, latency);
    }

    /** The attempt is not made, or nobody knows what became of it. */
    public void quit(Ticket ticket) {
        lane(ticket).quit(ticket.message);
    }

    private Lane lane(Ticket ticket) {
        return lanes.computeIfAbsent(ticket.host, host -> new Lane());
    }

    /**
     * Who wants in.
     *
     * @param message its id, the same for every attempt at it
     */
    public record Ticket(String host, String message) {

        public static Ticket of(String url, String message) {
            String authority = URI.create(url).getRawAuthority();
            return new Ticket(authority == null ? url : authority.toLowerCase(Locale.ROOT), message);
        }
    }
}
