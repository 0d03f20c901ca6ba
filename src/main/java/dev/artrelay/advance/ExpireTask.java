package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.log.LogLine;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Running;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends a task whose time is over; one last look first, for a result that came while nobody was looking. */
@ApplicationScoped
class ExpireTask {

    private static final Logger LOG = Logger.getLogger(ExpireTask.class);

    private static final int LOOKS = 2;

    private final Assignments assignments;
    private final LookAtTask look;
    private final KeepArtworks keep;
    private final Ledger ledger;
    private final Clock clock;

    ExpireTask(Assignments assignments, LookAtTask look, KeepArtworks keep, Ledger ledger, Clock clock) {
        this.assignments = assignments;
        this.look = look;
        this.keep = keep;
        this.ledger = ledger;
        this.clock = clock;
    }

    Uni<Entry> take(Task task) {
        return lastNews(task).chain(news -> news.filter(ExpireTask::atHand).map(result -> kept(task, result))
                .orElseGet(() -> ledger.learn(task, held -> ended(held, news))))
                .invoke(entry -> alarm(entry.task()));
    }

    private static void alarm(Task task) {
        if (task.state() instanceof Failed end && end.failure().code() == Code.INTERNAL) {
            LogLine.with(task.names(),
                    () -> Alarm.STUCK_TASK.raise("task %s failed its worker again and again, and was given up", task.id()));
        }
    }

    private Uni<Entry> kept(Task task, Observation result) {
        return keep.learn(task, result).chain(entry -> entry.task().settled() ? Uni.createFrom().item(entry)
                : ledger.learn(entry.task(), held -> ended(held, Optional.empty())));
    }

    private static boolean atHand(Observation news) {
        return news instanceof Observation.Finished done && !done.result().linked();
    }

    /**
     * Asked twice at most, and then alone, since the first time it may have died of another's answer: where its own is what nobody
     * survives, the end would never come.
     */
    private Uni<Optional<Observation>> lastNews(Task task) {
        boolean worthAsking = task.state() instanceof Running && task.keeping().strikes() <= LOOKS
                && assignments.provider(task.state().model()).capabilities().looks() > 0;
        return worthAsking ? Uni.createFrom().deferred(() -> look.look(task))
                .onFailure().recoverWithItem(fault -> nothing(task, fault)) : Uni.createFrom().item(Optional.empty());
    }

    /** Whatever goes wrong with it, the time is over: an end must not hang on a look. */
    private static Optional<Observation> nothing(Task task, Throwable fault) {
        LogLine.with(task.names(), () -> LOG.errorf(fault, "the last look at task %s met something nobody foresaw", task.id()));
        return Optional.empty();
    }

    /** News that ends or finishes it counts; anything less does not save it. */
    private Task ended(Task held, Optional<Observation> news) {
        Task heard = news.map(each -> held.observe(each, clock.instant())).orElse(held);
        return heard.next(clock.instant()).kind() == Step.Kind.EXPIRE
                ? heard.expired(clock.instant()) : heard;
    }
}
