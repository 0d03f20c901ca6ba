package dev.artrelay.lambda;

import dev.artrelay.sweep.HandOverDue;
import dev.artrelay.sweep.SweepDue;
import dev.artrelay.sweep.SweepReport;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** One sweep, as long as the invocation lasts. Its failure is the invocation's. */
@ApplicationScoped
@Unremovable
class ScheduledSweep {

    private static final Logger LOG = Logger.getLogger(ScheduledSweep.class);
    private static final Duration LAST_TASK = Duration.ofSeconds(35);
    private static final Duration LAST_WAKES = Duration.ofSeconds(3);

    private final SweepDue sweep;
    private final HandOverDue handOver;
    private final Clock clock;

    ScheduledSweep(SweepDue sweep, HandOverDue handOver, Clock clock) {
        this.sweep = sweep;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** Begins nothing new in the last seconds, in which the tasks taken up before come to their end, and others get the rest. */
    void handle(TimeLeft left) {
        Instant end = clock.instant().plus(left.duration());
        LOG.info(sweep.run(end.minus(LAST_TASK)).call(report -> rest(report, end.minus(LAST_WAKES)))
                .await().atMost(left.duration()));
    }

    private Uni<Void> rest(SweepReport report, Instant until) {
        return report.finished() ? Uni.createFrom().voidItem()
                : handOver.run(until).invoke(count -> LOG.infof("%d due tasks are handed over", count)).replaceWithVoid();
    }
}
