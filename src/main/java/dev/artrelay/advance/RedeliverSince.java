package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Subscription;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Has the ends of a client's tasks since a time sent to a subscriber once more, a page of tasks at a turn, from the newest
 * back. A page that was begun and never ended is begun again; what arrived meanwhile is left out then.
 */
@ApplicationScoped
class RedeliverSince {

    private static final int PAGE = 100;
    private static final int AT_ONCE = 8;

    private final Tasks tasks;
    private final Ledger ledger;
    private final Errands errands;
    private final Wake wake;
    private final Clock clock;

    RedeliverSince(Tasks tasks, Ledger ledger, Errands errands, Wake wake, Clock clock) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.errands = errands;
        this.wake = wake;
        this.clock = clock;
    }

    Uni<Void> page(Errand errand, Subscription to) {
        TaskId olderThan = errand.olderThan() == null ? null : new TaskId(errand.olderThan());
        return tasks.list(errand.client(), olderThan, PAGE)
                .chain(ids -> tasks.get(ids).chain(found -> sent(errand, to, found)).map(sent -> after(errand, ids, sent)))
                .chain(after -> errands.turned(errand, after));
    }

    private Errand after(Errand errand, List<TaskId> ids, int sent) {
        boolean last = ids.size() < PAGE
                || ids.get(ids.size() - 1).createdAt().isBefore(errand.since().minus(Task.LONGEST_LIFE));
        return last ? errand.ended(sent, new Errand.Outcome(clock.instant(), null, 0, null))
                : errand.after(ids.get(ids.size() - 1), sent, clock.instant());
    }

    private Uni<Integer> sent(Errand errand, Subscription to, List<Task> found) {
        return Multi.createFrom().iterable(found)
                .filter(task -> meant(errand, task))
                .onItem().transformToUni(task -> again(task, to)).merge(AT_ONCE)
                .collect().asList().map(counts -> counts.stream().mapToInt(Integer::intValue).sum());
    }

    private static boolean meant(Errand errand, Task task) {
        boolean since = task.finishedAt().filter(end -> !end.isBefore(errand.since())).isPresent();
        return since && task.deliveries().stream().noneMatch(delivery -> arrived(errand, delivery));
    }

    private static boolean arrived(Errand errand, Delivery delivery) {
        return delivery.subscriber().equals(errand.subscriber()) && delivery.event().terminal()
                && delivery.state() == Delivery.State.DONE && !delivery.at().isBefore(errand.askedAt());
    }

    /** Whoever forgets the task meanwhile wants nothing sent of it. */
    private Uni<Integer> again(Task task, Subscription to) {
        return ledger.learn(task, held -> held.webhooks().redeliveredTo(to, clock.instant()))
                .chain(entry -> woken(task, entry))
                .onFailure(StaleTask.class).recoverWithItem(0);
    }

    private Uni<Integer> woken(Task before, Entry entry) {
        Task task = entry.task();
        return task.equals(before) ? Uni.createFrom().item(0)
                : wake.hint(task, clock.instant()).replaceWith(1);
    }
}
