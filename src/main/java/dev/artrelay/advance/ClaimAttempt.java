package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.capacity.Held;
import dev.artrelay.capacity.ReturnSlot;
import dev.artrelay.capacity.TakeSlot;
import dev.artrelay.capacity.TendQueues;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.StaleTask;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Accepted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Claims an attempt by the write that goes before it; where the provider's slots are all taken, the task is queued instead. */
@ApplicationScoped
class ClaimAttempt {

    private final Ledger ledger;
    private final TakeSlot take;
    private final ReturnSlot giveBack;
    private final TendQueues queues;
    private final Clock clock;

    ClaimAttempt(Ledger ledger, TakeSlot take, ReturnSlot giveBack, TendQueues queues, Clock clock) {
        this.ledger = ledger;
        this.take = take;
        this.giveBack = giveBack;
        this.queues = queues;
        this.clock = clock;
    }

    Uni<Entry> claim(Task task, Provider provider) {
        Capabilities capabilities = provider.capabilities();
        int slots = capabilities.quota().inFlight();
        boolean needsSlot = slots > 0 && task.state() instanceof Accepted && task.slot().isEmpty();
        return needsSlot
                ? take.take(task, provider.name(), slots).chain(taken -> taken.map(held -> claim(task, held, capabilities))
                        .orElseGet(() -> queue(task)))
                : ledger.claim(task, task.submitting(capabilities.conduct(), clock.instant()));
    }

    private Uni<Entry> claim(Task task, Held held, Capabilities capabilities) {
        Task claim = task.holding(held.slot().number()).submitting(capabilities.conduct(), clock.instant());
        return ledger.claim(task, claim).onFailure(StaleTask.class).call(() -> giveBack.unused(held));
    }

    private Uni<Entry> queue(Task task) {
        return ledger.claim(task, task.queued(clock.instant())).call(entry -> queues.joined(entry.task()));
    }
}
