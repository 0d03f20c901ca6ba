package dev.artrelay.accept;

import dev.artrelay.task.Task;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Wakes a task that a client has just written. The row is safe by then. */
@ApplicationScoped
class Rouse {

    private final Wake wake;
    private final Clock clock;

    Rouse(Wake wake, Clock clock) {
        this.wake = wake;
        this.clock = clock;
    }

    Uni<Void> now(Task task) {
        return wake.hint(task, clock.instant());
    }
}
