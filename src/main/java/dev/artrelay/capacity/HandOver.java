package dev.artrelay.capacity;

import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A slot goes to whoever is next in turn. First its record says so, then the row of the task does, and last the task is woken:
 * whoever dies in between leaves a slot that names a task which does not know, and the sweep tells it.
 */
@ApplicationScoped
class HandOver {

    /** So many can turn out to have left before the slot is left to the sweep. */
    private static final int PATIENCE = 20;

    private final Slots slots;
    private final Turns turns;
    private final Tasks tasks;
    private final Wake wake;
    private final Clock clock;

    HandOver(Slots slots, Turns turns, Tasks tasks, Wake wake, Clock clock) {
        this.slots = slots;
        this.turns = turns;
        this.tasks = tasks;
        this.wake = wake;
        this.clock = clock;
    }

    /** A slot whose holder needs it no more; it becomes free where nobody waits. */
    Uni<Outcome> of(Held held) {
        return next(new Vacancy(held.slot().provider(), held.slot().number(), held), Set.of());
    }

    /** A slot that is free. */
    Uni<Outcome> ofFree(String provider, int number) {
        return next(new Vacancy(provider, number, null), Set.of());
    }

    private Uni<Outcome> next(Vacancy vacancy, Set<TaskId> passedOver) {
        return passedOver.size() > PATIENCE ? Uni.createFrom().item(Outcome.LEFT)
                : turns.next(vacancy.provider, passedOver)
                        .chain(next -> next.map(waiting -> offer(vacancy, waiting, passedOver)).orElseGet(() -> free(vacancy)));
    }

    /** Who began to wait while it became free has not seen it free, and has not been seen: so we look again. */
    private Uni<Outcome> free(Vacancy vacancy) {
        return vacancy.held == null ? Uni.createFrom().item(Outcome.FREE)
                : slots.free(vacancy.held).chain(freed -> freed ? next(vacancy.freed(), Set.of()) : Uni.createFrom().item(Outcome.LEFT));
    }

    /** The index may be a moment old. */
    private Uni<Outcome> offer(Vacancy vacancy, Waiting waiting, Set<TaskId> passedOver) {
        return tasks.get(waiting.id())
                .map(found -> found.filter(task -> task.queuedAt().equals(Optional.of(vacancy.provider))))
                .chain(found -> found.map(task -> give(vacancy, task, passedOver))
                        .orElseGet(() -> next(vacancy, with(passedOver, waiting.id()))));
    }

    private Uni<Outcome> give(Vacancy vacancy, Task waiter, Set<TaskId> passedOver) {
        Uni<Optional<Held>> mine = vacancy.held == null ? slots.take(vacancy.provider, vacancy.number, waiter)
                : slots.pass(vacancy.held, waiter);
        return mine.chain(held -> held.map(now -> call(waiter, now)
                        .onFailure(StaleTask.class).recoverWithUni(() -> again(now, passedOver)))
                .orElseGet(() -> Uni.createFrom().item(Outcome.LEFT)));
    }

    /** It was changed meanwhile: called off, most likely, or given another slot; or told of this one, by who was to do so and lives after all. */
    private Uni<Outcome> again(Held held, Set<TaskId> passedOver) {
        return tasks.get(held.task()).chain(found -> switch (Standing.of(held, found)) {
            case PROMISED -> call(found.orElseThrow(), held).onFailure(StaleTask.class).recoverWithItem(Outcome.LEFT);
            case HELD -> Uni.createFrom().item(Outcome.GIVEN);
            case STALE -> next(new Vacancy(held.slot().provider(), held.slot().number(), held), with(passedOver, held.task()));
        });
    }

    /** A slot that has this task's name, of which the task was never told. It is taken anew: who took it may live after all. */
    Uni<Outcome> promised(Held held, Task waiter) {
        return give(new Vacancy(held.slot().provider(), held.slot().number(), held), waiter, Set.of());
    }

    /** It needs no slot any more. */
    Uni<Outcome> letIn(Task waiter) {
        return told(waiter, null).replaceWith(Outcome.GIVEN).onFailure(StaleTask.class).recoverWithItem(Outcome.LEFT);
    }

    private Uni<Outcome> call(Task waiter, Held held) {
        return told(waiter, held.slot().number())
                .call(() -> turns.took(new Turn(held.slot().provider(), held.client(), held.since())))
                .replaceWith(Outcome.GIVEN);
    }

    private Uni<Void> told(Task waiter, Integer slot) {
        return tasks.replace(waiter, waiter.admission().called(slot, clock.instant()))
                .chain(called -> wake.hint(called, clock.instant()));
    }

    private static Set<TaskId> with(Set<TaskId> some, TaskId one) {
        Set<TaskId> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    /**
     * A slot that can be given.
     *
     * @param held as its holder, who needs it no more, has left it; null if it is free
     */
    private record Vacancy(String provider, int number, Held held) {

        private Vacancy freed() {
            return new Vacancy(provider, number, null);
        }
    }

    /** What became of a slot. */
    enum Outcome {
        /** Somebody who waited has it. */
        GIVEN,
        /** Nobody waits. */
        FREE,
        /** Somebody else disposes of it, or the sweep will. */
        LEFT
    }
}
