package dev.artrelay.accept;

import dev.artrelay.subscribe.Addressees;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Sends the webhooks of a task's end once more: the one it named, and those of its client's standing subscribers. */
@ApplicationScoped
public class RedeliverTask {

    private final ChangeTask tasks;
    private final Addressees addressees;
    private final Clock clock;

    RedeliverTask(ChangeTask tasks, Addressees addressees, Clock clock) {
        this.tasks = tasks;
        this.addressees = addressees;
        this.clock = clock;
    }

    public Uni<Optional<Task>> redeliver(String client, TaskId id) {
        return addressees.standing(client)
                .chain(standing -> tasks.change(client, id, task -> task.webhooks().redelivered(standing, clock.instant())));
    }
}
