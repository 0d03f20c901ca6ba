package dev.artrelay.sweep;

import dev.artrelay.log.LogLine;
import dev.artrelay.metric.Measure;
import dev.artrelay.metric.Meters;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Hands what is due to whoever follows wakes: more than one run can do by itself, others do at the same time. */
@Unremovable
@ApplicationScoped
public class HandOverDue {

    private static final Logger LOG = Logger.getLogger(HandOverDue.class);

    /** As many as others can do within the minute until the next run, which finds what is left. */
    private static final int MOST = 10_000;
    private static final int AT_ONCE = 64;

    private final Tasks tasks;
    private final Wake wake;
    private final Meters meters;
    private final Clock clock;

    HandOverDue(Tasks tasks, Wake wake, Meters meters, Clock clock) {
        this.tasks = tasks;
        this.wake = wake;
        this.meters = meters;
        this.clock = clock;
    }

    /** How many were handed over. A wake that is lost costs nothing: what is due stays due until it is taken over. */
    public Uni<Long> run(Instant until) {
        Instant now = clock.instant();
        return new DueTasks(tasks, now, () -> clock.instant().isBefore(until)).all()
                .select().first(MOST)
                .select().where(due -> clock.instant().isBefore(until))
                .onItem().transformToUni(due -> handedOver(due.id(), now)).merge(AT_ONCE)
                .collect().with(Collectors.summingLong(count -> count))
                .invoke(this::told);
    }

    private void told(long count) {
        if (count > 0) {
            meters.amount(Measure.SWEEP_HANDED_OVER, count);
        }
    }

    private Uni<Long> handedOver(TaskId id, Instant now) {
        return wake.at(id, WakeCall.DUE, now).replaceWith(1L)
                .onFailure().invoke(fault -> LogLine.with(id.names(), () -> LOG.warnf(fault, "task %s was not handed over; it stays due", id)))
                .onFailure().recoverWithItem(0L);
    }
}
