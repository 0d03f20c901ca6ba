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
import java.util.function.BiFunction;
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
        return untold ? Uni.createFrom().item(Optional.empty()) : look(task);
    }

    /** Whoever made this submission is gone, and nobody else can tell what came of it: that is news, once. */
    private static Optional<Observation> doubt(Task task) {
        return task.state() instanceof Submitting asked
                ? Optional.of(new Observation.Unconfirmed(asked.attempt(), "no answer was kept; it may have arrived"))
                : Optional.empty();
    }

    /** What the provider says of the attempt under way; nothing if it says nothing new, or could not be asked. */
    Uni<Optional<Observation>> look(Task task) {
        return ask(task, assignments.of(task), Line::look);
    }

    /** The same, of one of which something has been heard; as its provider is said to call it. */
    Uni<Optional<Observation>> confirm(Task task, String upstreamId) {
        return ask(task, assignments.of(task, upstreamId), Line::confirm);
    }

    /** What kills its worker must not kill the news of others with it, again and again. */
    private Uni<Optional<Observation>> ask(Task task, Assignment assignment, BiFunction<Line, Assignment, Uni<Optional<Observation>>> how) {
        Line line = lines.to(assignments.provider(assignment.model()));
        return (task.keeping().suspect() ? line.lookAlone(assignment) : how.apply(line, assignment))
                .onFailure(ProviderFault.class).recoverWithItem(fault -> {
                    LogLine.with(assignment.names(), () -> LOG.warnf("look at task %s: %s: %s", task.id(),
                            fault.getClass().getSimpleName(), fault.getMessage()));
                    return Optional.empty();
                });
    }
}
