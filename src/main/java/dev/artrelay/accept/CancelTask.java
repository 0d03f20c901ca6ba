package dev.artrelay.accept;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Calls a live task off. */
@ApplicationScoped
public class CancelTask {

    private final ChangeTask tasks;
    private final Clock clock;

    CancelTask(ChangeTask tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The task as it then is: canceled, or settled otherwise before. */
    public Uni<Optional<Task>> cancel(String client, TaskId id) {
        return tasks.change(client, id, task -> task.canceled(clock.instant()));
    }
}
