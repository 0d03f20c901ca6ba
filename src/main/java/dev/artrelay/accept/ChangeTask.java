package dev.artrelay.accept;

import dev.artrelay.capacity.ReturnSlot;
import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.Addressees;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a task on its client's word, whoever else is writing it, and wakes it. */
@ApplicationScoped
class ChangeTask {

    private static final int TRIES = 10;

    private final FindTask find;
    private final Tasks tasks;
    private final Addressees addressees;
    private final ReturnSlot slots;
    private final Rouse rouse;

    ChangeTask(FindTask find, Tasks tasks, Addressees addressees, ReturnSlot slots, Rouse rouse) {
        this.find = find;
        this.tasks = tasks;
        this.addressees = addressees;
        this.slots = slots;
        this.rouse = rouse;
    }

    /** The task as it then is; one that the change leaves as it was is not written. */
    Uni<Optional<Task>> change(String client, TaskId id, UnaryOperator<Task> change) {
        return Uni.createFrom().deferred(() -> find.find(client, id))
                .chain(found -> found.map(task -> write(task, change.apply(task)).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .onFailure(StaleTask.class).retry().atMost(TRIES);
    }

    private Uni<Task> write(Task before, Task after) {
        return after.equals(before) ? Uni.createFrom().item(before)
                : addressees.told(before, after).chain(told -> tasks.replace(before, told))
                        .call(rouse::now)
                        .call(stored -> slots.after(before, stored));
    }
}
