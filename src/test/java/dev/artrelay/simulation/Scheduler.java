package dev.artrelay.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** Time, and what happens in it: one thing after the other. */
final class Scheduler {

    static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private Instant now = START;
    private long count;

    Instant now() {
        return now;
    }

    void at(Instant time, Runnable act) {
        events.add(new Event(time.isBefore(now) ? now : time, count++, act));
    }

    void after(Duration wait, Runnable act) {
        at(now.plus(wait), act);
    }

    boolean idle() {
        return events.isEmpty();
    }

    /** Does the next thing. */
    void step() {
        Event next = events.remove();
        now = next.time;
        next.act.run();
    }

    private record Event(Instant time, long number, Runnable act) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int sooner = time.compareTo(other.time);
            return sooner != 0 ? sooner : Long.compare(number, other.number);
        }
    }
}
