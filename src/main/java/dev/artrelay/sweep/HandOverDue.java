package dev.artrelay.sweep;

import dev.artrelay.metric.Measure;
import dev.artrelay.metric.Meters;
import dev.artrelay.store.Tasks;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/** Hands what is due to whoever follows wakes: more than one run can do by itself, others do at the same time. */
@Unremovable
@ApplicationScoped
public class HandOverDue {

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
                .onItem().transformToUni(due -> wake.at(due.id(), WakeCall.DUE, now).replaceWith(due)).merge(AT_ONCE)
                .collect().with(Collectors.counting())
                .invoke(count -> meters.amount(Measure.SWEEP_HANDED_OVER, count));
    }
}
