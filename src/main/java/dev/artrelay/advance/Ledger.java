package dev.artrelay.advance;

import dev.artrelay.capacity.ReturnSlot;
import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Addressees;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the worker writes: claims that somebody else may win, and news that must be kept whoever wins. What subscribers are to
 * hear of is written with what has happened.
 */
@ApplicationScoped
class Ledger {

    private static final int TRIES = 20;
    /** What was learned is known nowhere else, so it is worth more tries than the table's client makes, each of some seconds. */
    private static final int TRIES_AT_A_TABLE_IN_TROUBLE = 2;

    private final Tasks tasks;
    private final Addressees addressees;
    private final ReturnSlot slots;
    private final Postman postman;
    private final Clock clock;

    Ledger(Tasks tasks, Addressees addressees, ReturnSlot slots, Postman postman, Clock clock) {
        this.tasks = tasks;
        this.addressees = addressees;
        this.slots = slots;
        this.postman = postman;
        this.clock = clock;
    }

    /** Writes what must be true before something is done; fails with {@link StaleTask} if somebody else does it. */
    Uni<Entry> claim(Task before, Task after) {
        return addressees.told(before, after).chain(told -> write(before, told));
    }

    /** Claims the webhook attempts that are due, as far as there is room at their subscribers; the others are put off. */
    Uni<Entry> claimWebhooks(Task task) {
        return write(task, claimed(task));
    }

    /**
     * Writes what was learned, on whichever row there is by now: the change must be one that leaves a task alone which it
     * does not concern. Webhooks of an end are claimed by the same write. A task that has been forgotten learns nothing.
     */
    Uni<Entry> learn(Task task, UnaryOperator<Task> change) {
        return learn(task, change, TRIES);
    }

    private Uni<Entry> learn(Task task, UnaryOperator<Task> change, int tries) {
        Task changed = change.apply(task);
        if (changed.equals(task)) {
            return Uni.createFrom().item(new Entry(task, List.of()));
        }
        boolean ends = changed.settled() && !task.settled();
        Uni<Entry> written = addressees.told(task, changed).chain(told -> write(task, ends ? claimed(told) : told))
                .onFailure(fault -> !(fault instanceof StaleTask)).retry().atMost(TRIES_AT_A_TABLE_IN_TROUBLE);
        return tries == 0 ? written
                : written.onFailure(StaleTask.class).recoverWithUni(() -> again(task, change, tries - 1));
    }

    private Uni<Entry> again(Task task, UnaryOperator<Task> change, int tries) {
        return tasks.get(task.id()).onItem().transform(found -> found.orElseThrow(() -> new StaleTask(task.id())))
                .chain(fresh -> learn(fresh, change, tries));
    }

    /** Is a task not there any more? */
    Uni<Boolean> forgotten(TaskId id) {
        return tasks.get(id).map(Optional::isEmpty);
    }

    private Task claimed(Task task) {
        Instant now = clock.instant();
        return task.webhooks().claimed(now, delivery -> postman.enter(task, delivery, now));
    }

    private Uni<Entry> write(Task before, Task after) {
        return tasks.replace(before, after)
                .onFailure().invoke(() -> after.webhooks().claimedSince(before).forEach(delivery -> postman.quit(after, delivery)))
                .call(stored -> slots.after(before, stored))
                .map(stored -> new Entry(stored, stored.webhooks().claimedSince(before)));
    }

    /**
     * What was written.
     *
     * @param task as stored
     * @param claims the webhook attempts that are now ours to make
     */
    record Entry(Task task, List<Delivery> claims) {
    }
}
