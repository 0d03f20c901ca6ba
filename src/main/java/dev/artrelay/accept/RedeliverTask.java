package dev.artrelay.accept;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Sends the webhooks of a task's end once more. */
@ApplicationScoped
public class RedeliverTask {

    private final ChangeTask tasks;
    private final Clock clock;

    RedeliverTask(ChangeTask tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    public Uni<Optional<Task>> redeliver(String client, TaskId id) {
        return tasks.change(client, id, task -> task.redelivered(clock.instant()));
    }
}
