package dev.artrelay.lambda;

import dev.artrelay.sweep.SweepDue;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One sweep, as long as the invocation lasts. Its failure is the invocation's. */
@ApplicationScoped
@Unremovable
class ScheduledSweep {

    private static final Logger LOG = Logger.getLogger(ScheduledSweep.class);
    private static final Duration LAST_TASK = Duration.ofSeconds(20);

    private final SweepDue sweep;
    private final Clock clock;

    ScheduledSweep(SweepDue sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Begins nothing new in the last seconds, in which the tasks taken up before come to their end. */
    void handle(TimeLeft left) {
        var until = clock.instant().plus(left.duration()).minus(LAST_TASK);
        LOG.info(sweep.run(until).await().atMost(left.duration()));
    }
}
