package dev.artrelay.sweep;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.TaskId;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Advances whatever is due, until nothing is or the run's time is nearly up. It alone brings every task to its end. */
@Unremovable
@ApplicationScoped
public class SweepDue {

    private static final Logger LOG = Logger.getLogger(SweepDue.class);

    private static final int PAGE = 100;
    /** So far ahead that everything unsettled is due by then. */
    private static final Instant ALL = Instant.ofEpochMilli(9_999_999_999_999L);

    private final Tasks tasks;
    private final AdvanceTask advance;
    private final SweepConfig config;
    private final Clock clock;

    SweepDue(Tasks tasks, AdvanceTask advance, SweepConfig config, Clock clock) {
        this.tasks = tasks;
        this.advance = advance;
        this.config = config;
        this.clock = clock;
    }

    /** One run over what is due. A row that cannot be taken on stays due and holds up nobody. */
    public Uni<SweepReport> run(Instant until) {
        Uni<SweepReport> tasks = shards(new Run(clock.instant(), until, advance::takeOver));
        return Uni.combine().all().unis(tasks, errands(until)).with((report, done) -> report);
    }

    /** After a start: goes on with everything unsettled, since all timers died with the process before. */
    public Uni<SweepReport> resumeAll(Instant until) {
        return shards(new Run(ALL, until, advance::resume));
    }

    private Uni<Void> errands(Instant until) {
        return advance.runErrands(until)
                .onFailure().invoke(fault -> LOG.error("errands could not be found", fault))
                .onFailure().recoverWithNull();
    }

    private Uni<SweepReport> shards(Run run) {
        return Multi.createFrom().range(0, Tasks.SHARDS)
                .onItem().transformToUni(shard -> pages(run, shard, null, SweepReport.NOTHING))
                .merge(Tasks.SHARDS)
                .collect().in(SweepReport.Sum::new, SweepReport.Sum::add).map(SweepReport.Sum::report);
    }

    private Uni<SweepReport> pages(Run run, int shard, Tasks.Due after, SweepReport sofar) {
        return tasks.due(shard, after, run.due, PAGE).chain(page -> advanced(run, page).chain(report -> {
            SweepReport sum = sofar.plus(report);
            boolean last = page.size() < PAGE;
            return last || !run.timeLeft(clock) ? Uni.createFrom().item(sum.finished(last))
                    : pages(run, shard, page.get(page.size() - 1), sum);
        }));
    }

    private Uni<SweepReport> advanced(Run run, List<Tasks.Due> page) {
        return Multi.createFrom().iterable(page)
                .filter(due -> run.timeLeft(clock))
                .onItem().transformToUni(due -> advanced(run, due.id()))
                .merge(Math.max(1, config.atOnce() / Tasks.SHARDS))
                .collect().in(SweepReport.Sum::new, SweepReport.Sum::add).map(SweepReport.Sum::report);
    }

    private Uni<SweepReport> advanced(Run run, TaskId id) {
        return run.act.apply(id).replaceWith(SweepReport.ADVANCED).onFailure().recoverWithItem(fault -> {
            LOG.errorf(fault, "task %s could not be advanced; it stays due", id);
            return SweepReport.MISSED;
        });
    }

    /**
     * One run.
     *
     * @param due what is taken up: due until then
     * @param until when it has to end
     */
    private record Run(Instant due, Instant until, Function<TaskId, Uni<Void>> act) {

        boolean timeLeft(Clock clock) {
            return clock.instant().isBefore(until);
        }
    }
}
