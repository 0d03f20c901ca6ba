package dev.artrelay.advance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;

/** Asks the provider how it stands. */
@ApplicationScoped
class LookAtTask {

    private static final Logger LOG = Logger.getLogger(LookAtTask.class);

    private final Assignments assignments;
    private final Ledger ledger;
    private final Clock clock;

    LookAtTask(Assignments assignments, Ledger ledger, Clock clock) {
        this.assignments = assignments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same task, unwritten, if there is no news. */
    Uni<Entry> take(Task task) {
        return look(assignments.of(task)).chain(found -> found
                .map(news -> ledger.learn(task, held -> held.observe(news, clock.instant())))
                .orElseGet(() -> Uni.createFrom().item(new Entry(task, List.of()))));
    }

    /** What the provider says of one attempt now; nothing if it says nothing new, or could not be asked. */
    Uni<Optional<Observation>> look(Assignment assignment) {
        return assignments.provider(assignment.model()).look(List.of(assignment))
                .map(found -> found.stream().filter(news -> news.task().equals(assignment.task()))
                        .map(News::observation).findFirst())
                .onFailure(ProviderFault.class).recoverWithItem(fault -> {
                    LOG.warnf("look at task %s: %s: %s", assignment.task(), fault.getClass().getSimpleName(), fault.getMessage());
                    return Optional.empty();
                });
    }
}
