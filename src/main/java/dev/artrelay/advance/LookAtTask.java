package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.log.LogLine;
import dev.artrelay.pace.Line;
import dev.artrelay.pace.Lines;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Submitting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the provider how it stands. */
@ApplicationScoped
class LookAtTask {

    private static final Logger LOG = Logger.getLogger(LookAtTask.class);

    private final Assignments assignments;
    private final Lines lines;
    private final KeepArtworks keep;

    LookAtTask(Assignments assignments, Lines lines, KeepArtworks keep) {
        this.assignments = assignments;
        this.lines = lines;
        this.keep = keep;
    }

    /** The same task, unwritten, if there is no news. */
    Uni<Entry> take(Task task) {
        return news(task).chain(found -> found.or(() -> doubt(task)).map(news -> keep.learn(task, news))
                .orElseGet(() -> Uni.createFrom().item(new Entry(task, List.of()))));
    }

    private Uni<Optional<Observation>> news(Task task) {
        boolean untold = task.state() instanceof Submitting asked && asked.conduct().recovery() == Recovery.AWAIT_CALLBACK;
        return untold ? Uni.createFrom().item(Optional.empty()) : look(assignments.of(task));
    }

    /** Whoever made this submission is gone, and nobody else can tell what came of it: that is news, once. */
    private static Optional<Observation> doubt(Task task) {
        return task.state() instanceof Submitting asked
                ? Optional.of(new Observation.Unconfirmed(asked.attempt(), "no answer was kept; it may have arrived"))
                : Optional.empty();
    }

    /** What the provider says of one attempt now; nothing if it says nothing new, or could not be asked. */
    Uni<Optional<Observation>> look(Assignment assignment) {
        return heard(assignment, line(assignment).look(assignment));
    }

    /** The same, of one of which something has been heard. */
    Uni<Optional<Observation>> confirm(Assignment assignment) {
        return heard(assignment, line(assignment).confirm(assignment));
    }

    private Line line(Assignment assignment) {
        return lines.to(assignments.provider(assignment.model()));
    }

    private static Uni<Optional<Observation>> heard(Assignment assignment, Uni<Optional<Observation>> look) {
        return look.onFailure(ProviderFault.class).recoverWithItem(fault -> {
                    LogLine.with(assignment.names(), () -> LOG.warnf("look at task %s: %s: %s", assignment.task(),
                            fault.getClass().getSimpleName(), fault.getMessage()));
                    return Optional.empty();
                });
    }
}
