package dev.artrelay.sweep;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.store.Tasks;
import java.time.Clock;
import java.time.Duration;

/** The sweep as CDI would put it together. */
public final class SweepByHand {

    private SweepByHand() {
    }

    public static SweepDue of(Tasks tasks, AdvanceTask worker, Capacity capacity, Clock clock) {
        return new SweepDue(tasks, worker, capacity.queues, new Usual(), clock);
    }

    /** What is configured where nothing is. */
    private static final class Usual implements SweepConfig {

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration runLimit() {
            return Duration.ofSeconds(50);
        }

        @Override
        public int atOnce() {
            return 64;
        }
    }
}
