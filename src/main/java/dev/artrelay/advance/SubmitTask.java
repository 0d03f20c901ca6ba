package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.log.LogLine;
import dev.artrelay.pace.Lines;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Submitting;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Calls a provider: the claim is written first, so that a crash in between is visible, and the call is made once. */
@ApplicationScoped
class SubmitTask {

    private static final Logger LOG = Logger.getLogger(SubmitTask.class);

    private final Assignments assignments;
    private final Lines lines;
    private final Ledger ledger;
    private final ClaimAttempt claim;
    private final KeepArtworks keep;
    private final Wake wake;
    private final Clock clock;

    SubmitTask(Assignments assignments, Lines lines, Ledger ledger, ClaimAttempt claim, KeepArtworks keep, Wake wake,
            Clock clock) {
        this.assignments = assignments;
        this.lines = lines;
        this.ledger = ledger;
        this.claim = claim;
        this.keep = keep;
        this.wake = wake;
        this.clock = clock;
    }

    /** Nothing is claimed before its turn: what only waits for its turn can be taken up by anybody, should we die. */
    Uni<Entry> take(Task task) {
        Provider provider = assignments.provider(model(task));
        return lines.to(provider).turn(() -> over(task) ? Uni.createFrom().item(new Entry(task, List.of())) : claimed(task, provider),
                later -> ledger.claim(task, task.admission().putOff(later.at(), later.shut(), clock.instant())));
    }

    /** Its time may have come to an end while it waited for its turn: then nobody is to be asked any more. */
    private boolean over(Task task) {
        return task.next(clock.instant()).kind() == Step.Kind.EXPIRE;
    }

    private Uni<Entry> claimed(Task task, Provider provider) {
        return claim.claim(task, provider, held -> submitting(held, provider)).chain(entry -> entry.task().state() instanceof Submitting
                ? announce(entry.task()).chain(() -> submit(provider, entry.task()))
                : Uni.createFrom().item(entry));
    }

    /** What the provider cannot honour is on the row before it is asked, whatever comes of it. */
    private Task submitting(Task task, Provider provider) {
        Task claimed = task.submitting(provider.capabilities().conduct(), clock.instant());
        return claimed.remarked(provider.remarks(assignments.of(claimed)), clock.instant());
    }

    /** The model that is asked next. */
    static String model(Task task) {
        return task.state() instanceof Accepted next ? task.order().route().get(next.candidate()) : task.state().model();
    }

    /** Whoever wants to hear that it runs is told by another worker meanwhile. */
    private Uni<Void> announce(Task task) {
        return task.next(clock.instant()).kind() == Step.Kind.DELIVER
                ? wake.hint(task, clock.instant())
                : Uni.createFrom().voidItem();
    }

    private Uni<Entry> submit(Provider provider, Task task) {
        int attempt = task.state().attempt();
        return lines.to(provider).submit(assignments.of(task))
                .onFailure(ProviderFault.class).recoverWithItem(fault -> told(task, (ProviderFault) fault))
                .chain(news -> keep.learn(task, news))
                .invoke(entry -> LOG.debugf("task %s attempt %d submitted", task.id(), attempt));
    }

    private Observation told(Task task, ProviderFault fault) {
        LogLine.with(task.names(), () -> LOG.warnf("task %s attempt %d at %s: %s: %s", task.id(), task.state().attempt(),
                task.state().model(), fault.getClass().getSimpleName(), fault.getMessage()));
        return fault.ofSubmit(task.state().attempt());
    }
}
