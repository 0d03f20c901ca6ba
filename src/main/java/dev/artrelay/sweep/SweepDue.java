package dev.artrelay.sweep;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.capacity.TendQueues;
import dev.artrelay.log.LogLine;
import dev.artrelay.metric.Measure;
import dev.artrelay.metric.Meters;
import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Due;
import dev.artrelay.store.UnreadableRow;
import dev.artrelay.task.TaskId;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Advances whatever is due, many at a time, until nothing is or the run's time is nearly up. It alone brings every task to its
 * end.
 */
@Unremovable
@ApplicationScoped
public class SweepDue {

    private static final Logger LOG = Logger.getLogger(SweepDue.class);

    private static final Duration ASIDE = Duration.ofHours(1);
    /** More than can be worked on one by one in one run. */
    private static final int SUSPECTS = 1_000;
    /** So far ahead that everything unsettled is due by then. */
    private static final Instant ALL = Instant.ofEpochMilli(9_999_999_999_999L);

    private final Tasks tasks;
    private final AdvanceTask advance;
    private final TendQueues queues;
    private final SweepConfig config;
    private final Meters meters;
    private final Clock clock;

    SweepDue(Tasks tasks, AdvanceTask advance, TendQueues queues, SweepConfig config, Meters meters, Clock clock) {
        this.tasks = tasks;
        this.advance = advance;
        this.queues = queues;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** One run over queues and what is due. What cannot be taken on stays due and holds up nobody. */
    public Uni<SweepReport> run(Instant until) {
        Run run = new Run(clock.instant(), until, advance::takeOverUnlessSuspect);
        Uni<SweepReport> tasks = queues.all().chain(() -> over(run)).invoke(report -> run.met.tell(meters, run.due))
                .chain(report -> alone(run, report));
        return Uni.combine().all().unis(tasks, errands(until)).with((report, done) -> report);
    }

    /** After a start: goes on with everything unsettled, since all timers died with the process before; queues have waited, too. */
    public Uni<SweepReport> resumeAll(Instant until) {
        return queues.all().chain(() -> over(new Run(ALL, until, advance::resume)));
    }

    private Uni<SweepReport> over(Run run) {
        return new DueTasks(tasks, run.due, () -> run.timeLeft(clock)).all()
                .select().where(due -> run.timeLeft(clock))
                .invoke(run.met::add)
                .onItem().transformToUni(due -> advanced(run, due)).merge(config.atOnce())
                .collect().in(SweepReport.Sum::new, SweepReport.Sum::add)
                .map(sum -> sum.report(run.timeLeft(clock)));
    }

    /** What may be fatal to its worker comes last, and one at a time, whoever has waited longest first: what kills was taken lately. */
    private Uni<SweepReport> alone(Run run, SweepReport before) {
        return Multi.createFrom().items(() -> run.suspects.stream().sorted(Comparator.comparing(Due::at)))
                .select().where(due -> run.timeLeft(clock))
                .onItem().transformToUniAndConcatenate(due -> done(due, () -> advance.takeOver(due.id()).replaceWith(SweepReport.ADVANCED)))
                .collect().in(SweepReport.Sum::new, SweepReport.Sum::add)
                .invoke(sum -> sum.add(before))
                .map(sum -> sum.report(run.timeLeft(clock)));
    }

    private Uni<Void> errands(Instant until) {
        return advance.runErrands(until)
                .onFailure().invoke(fault -> LOG.error("errands could not be found", fault))
                .onFailure().recoverWithNull();
    }

    private Uni<SweepReport> advanced(Run run, Due due) {
        return done(due, () -> run.act.apply(due.id())
                .map(taken -> taken ? SweepReport.ADVANCED : run.suspected(due)));
    }

    private Uni<SweepReport> done(Due due, Supplier<Uni<SweepReport>> act) {
        return Uni.createFrom().deferred(act::get)
                .onFailure(UnreadableRow.class).recoverWithUni(fault -> aside(due, fault))
                .onFailure().recoverWithItem(fault -> {
                    LogLine.with(due.id().names(), () -> LOG.errorf(fault, "task %s could not be advanced; it stays due", due.id()));
                    return SweepReport.MISSED;
                });
    }

    /** Nothing can be done about it now, but a later release may understand it. */
    private Uni<SweepReport> aside(Due due, Throwable fault) {
        LogLine.with(due.id().names(), () -> Alarm.STUCK_TASK.raise("the row of task %s cannot be read, and is left alone for an hour: %s",
                due.id(), fault.getMessage()));
        return tasks.postpone(due, clock.instant().plus(ASIDE)).replaceWith(SweepReport.MISSED);
    }

    /**
     * One run.
     *
     * @param due what is taken up: due by then
     * @param until when it has to end
     * @param act false where a task is better taken over alone
     * @param suspects those; what finds no room stays due
     * @param met whatever was taken up
     */
    private record Run(Instant due, Instant until, Function<TaskId, Uni<Boolean>> act, Queue<Due> suspects, Met met) {

        Run(Instant due, Instant until, Function<TaskId, Uni<Boolean>> act) {
            this(due, until, act, new LinkedBlockingQueue<>(SUSPECTS), new Met());
        }

        SweepReport suspected(Due task) {
            suspects.offer(task);
            return SweepReport.NONE;
        }

        boolean timeLeft(Clock clock) {
            return clock.instant().isBefore(until);
        }
    }

    /** How much was due, and for how long. */
    private static final class Met {

        private int count;
        private Instant oldest = Instant.MAX;

        synchronized void add(Due due) {
            count++;
            oldest = due.at().isBefore(oldest) ? due.at() : oldest;
        }

        synchronized void tell(Meters meters, Instant now) {
            if (count > 0) {
                meters.amount(Measure.SWEEP_DUE, count);
                meters.time(Measure.SWEEP_BEHIND, Duration.between(oldest, now));
            }
        }
    }
}
