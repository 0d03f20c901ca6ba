package dev.artrelay.capacity;

import dev.artrelay.task.Task;
import java.util.Optional;

/** How a slot stands that names a task, when the task is asked. */
enum Standing {
    /** Its attempt is under way, or about to be. */
    HELD,
    /** The task waits and does not know that it has the slot: somebody died before telling it. */
    PROMISED,
    /** The attempt is over, has another slot, or the task is gone. */
    STALE;

    static Standing of(Held held, Task task) {
        if (task.settled() || task.attempt() != held.slot().attempt()) {
            return STALE;
        }
        if (task.queuedAt().isPresent()) {
            return task.queuedAt().equals(Optional.of(held.slot().provider())) ? PROMISED : STALE;
        }
        boolean aboutToClaim = task.state().attempt() == 0 && task.slot().isEmpty();
        return aboutToClaim || task.slot().equals(Optional.of(held.slot())) ? HELD : STALE;
    }

    static Standing of(Held held, Optional<Task> task) {
        return task.map(known -> of(held, known)).orElse(STALE);
    }
}
