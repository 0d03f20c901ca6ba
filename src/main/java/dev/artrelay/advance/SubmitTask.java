package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Calls a provider: the claim is written first, so that a crash in between is visible, and the call is made once. */
@ApplicationScoped
class SubmitTask {

    private static final Logger LOG = Logger.getLogger(SubmitTask.class);

    private final Assignments assignments;
    private final Ledger ledger;
    private final KeepArtworks keep;
    private final Wake wake;
    private final Clock clock;
    private final Map<String, Turnstile> turnstiles = new ConcurrentHashMap<>();

    SubmitTask(Assignments assignments, Ledger ledger, KeepArtworks keep, Wake wake, Clock clock) {
        this.assignments = assignments;
        this.ledger = ledger;
        this.keep = keep;
        this.wake = wake;
        this.clock = clock;
    }

    /** Nothing is claimed before its turn: what only waits for its turn can be taken up by anybody, should we die. */
    Uni<Entry> take(Task task) {
        Provider provider = assignments.provider(model(task));
        return turnstiles.computeIfAbsent(provider.name(), name -> new Turnstile(provider.capabilities().quota().callsAtOnce()))
                .through(() -> over(task) ? Uni.createFrom().item(new Entry(task, List.of())) : claimed(task, provider));
    }

    /** Its time may have come to an end while it waited for its turn: then nobody is to be asked any more. */
    private boolean over(Task task) {
        return task.next(clock.instant()).kind() == Step.Kind.EXPIRE;
    }

    private Uni<Entry> claimed(Task task, Provider provider) {
        Task claim = task.submitting(provider.capabilities().conduct(), clock.instant());
        return ledger.claim(task, claim)
                .call(entry -> announce(entry.task()))
                .chain(entry -> submit(provider, entry.task()));
    }

    /** The model that is asked next. */
    static String model(Task task) {
        return task.state() instanceof Accepted next ? task.order().route().get(next.candidate()) : task.state().model();
    }

    /** Whoever wants to hear that it runs is told by another worker meanwhile. */
    private Uni<Void> announce(Task task) {
        return task.next(clock.instant()).kind() == Step.Kind.DELIVER
                ? wake.at(task.id(), task.keeping().version(), clock.instant())
                : Uni.createFrom().voidItem();
    }

    private Uni<Entry> submit(Provider provider, Task task) {
        int attempt = task.state().attempt();
        return provider.submit(assignments.of(task))
                .onFailure(ProviderFault.class).recoverWithItem(fault -> told(task, (ProviderFault) fault))
                .chain(news -> keep.learn(task, news))
                .invoke(entry -> LOG.debugf("task %s attempt %d submitted", task.id(), attempt));
    }

    private Observation told(Task task, ProviderFault fault) {
        LOG.warnf("task %s attempt %d at %s: %s: %s", task.id(), task.state().attempt(), task.state().model(),
                fault.getClass().getSimpleName(), fault.getMessage());
        return fault.ofSubmit(task.state().attempt());
    }
}
