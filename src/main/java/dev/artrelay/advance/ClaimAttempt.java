package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.capacity.Held;
import dev.artrelay.capacity.ReturnSlot;
import dev.artrelay.capacity.TakeSlot;
import dev.artrelay.capacity.TendQueues;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.StaleTask;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Accepted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.UnaryOperator;

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

    /**
     * Claims the task's next attempt.
     *
     * @param claimed the task as it is to be claimed
     * @return a task that is not submitting where it was queued
     */
    Uni<Entry> claim(Task task, Provider provider, UnaryOperator<Task> claimed) {
        int slots = provider.capabilities().quota().inFlight();
        boolean needsSlot = slots > 0 && task.state() instanceof Accepted && task.slot().isEmpty();
        return needsSlot
                ? take.take(task, provider.name(), slots).chain(taken -> taken.map(held -> claim(task, held, claimed))
                        .orElseGet(() -> queue(task)))
                : ledger.claim(task, claimed.apply(task));
    }

    private Uni<Entry> claim(Task task, Held held, UnaryOperator<Task> claimed) {
        return ledger.claim(task, claimed.apply(task.admission().holding(held.slot().number())))
                .onFailure(StaleTask.class).call(() -> giveBack.unused(held));
    }

    private Uni<Entry> queue(Task task) {
        return ledger.claim(task, task.admission().queued(clock.instant())).call(entry -> queues.joined(entry.task()));
    }
}
