package dev.artrelay.accept;

import dev.artrelay.provider.Providers;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Calls a live task off. Its provider is told by the worker, where it can be told at all. */
@ApplicationScoped
public class CancelTask {

    private final ChangeTask tasks;
    private final Providers providers;
    private final Clock clock;

    CancelTask(ChangeTask tasks, Providers providers, Clock clock) {
        this.tasks = tasks;
        this.providers = providers;
        this.clock = clock;
    }

    /** The task as it then is: canceled, or settled otherwise before. */
    public Uni<Optional<Task>> cancel(String client, TaskId id) {
        return tasks.change(client, id, task -> task.canceled(this::stoppable, clock.instant()));
    }

    private boolean stoppable(String model) {
        return providers.of(model).map(provider -> provider.capabilities().cancels()).orElse(false);
    }
}
