package dev.artrelay.sweep;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.metric.Meters;
import dev.artrelay.metric.MetersByHand;
import dev.artrelay.store.Tasks;
import dev.artrelay.wake.Wake;
import java.time.Clock;
import java.time.Duration;

/** The sweep as CDI would put it together. */
public final class SweepByHand {

    private SweepByHand() {
    }

    public static SweepDue of(Tasks tasks, AdvanceTask worker, Capacity capacity, Clock clock) {
        return new SweepDue(tasks, worker, capacity.queues, new Settings(64), MetersByHand.unread(), clock);
    }

    /** What one run cannot do. */
    public static HandOverDue rest(Tasks tasks, Wake wake, Clock clock) {
        return new HandOverDue(tasks, wake, MetersByHand.unread(), clock);
    }

    /** With as many tasks side by side as where nothing is configured, and no slots. */
    public static SweepDue wide(Tasks tasks, AdvanceTask worker, Clock clock) {
        return of(tasks, worker, 512, clock);
    }

    static SweepDue of(Tasks tasks, AdvanceTask worker, int atOnce, Clock clock) {
        return new SweepDue(tasks, worker, Capacity.free(tasks, clock).queues, new Settings(atOnce), MetersByHand.unread(), clock);
    }

    static SweepDue measured(Tasks tasks, AdvanceTask worker, Meters meters, Clock clock) {
        return new SweepDue(tasks, worker, Capacity.free(tasks, clock).queues, new Settings(64), meters, clock);
    }

    /** How it is configured. */
    private record Settings(int atOnce) implements SweepConfig {

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration runLimit() {
            return Duration.ofSeconds(50);
        }
    }
}
