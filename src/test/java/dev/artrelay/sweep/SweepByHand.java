package dev.artrelay.sweep;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.store.Tasks;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sweeps for those who put the worker together themselves. */
public final class SweepByHand {

    private SweepByHand() {
    }

    /** One run, with the settings that come with the product. */
    public static Uni<SweepReport> run(Tasks tasks, AdvanceTask worker, Clock clock, Instant until) {
        return new SweepDue(tasks, worker, Capacity.free(tasks, clock).queues, new AsItComes(), clock).run(until);
    }

    private static final class AsItComes implements SweepConfig {

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
            return 512;
        }
    }
}
