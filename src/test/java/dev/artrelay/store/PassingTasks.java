package dev.artrelay.store;

import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tasks behind tasks: whoever extends it writes down what is different, and nothing else. */
public class PassingTasks implements Tasks {

    protected final Tasks tasks;

    protected PassingTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Uni<Boolean> add(Task task) {
        return tasks.add(task);
    }

    @Override
    public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
        return tasks.add(task, reservation);
    }

    @Override
    public Uni<Optional<Task>> get(TaskId id) {
        return tasks.get(id);
    }

    @Override
    public Uni<List<Task>> get(List<TaskId> ids) {
        return tasks.get(ids);
    }

    @Override
    public Uni<Task> replace(Task before, Task after) {
        return tasks.replace(before, after);
    }

    @Override
    public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
        return tasks.receive(id, callback);
    }

    @Override
    public Uni<Void> remove(Task task) {
        return tasks.remove(task);
    }

    @Override
    public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
        return tasks.due(shard, after, until, limit);
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        return tasks.postpone(due, until);
    }

    @Override
    public Uni<List<TaskId>> list(String client, TaskId olderThan, int limit) {
        return tasks.list(client, olderThan, limit);
    }

    @Override
    public Uni<List<Waiting>> waiting(String provider, String beyond, int limit) {
        return tasks.waiting(provider, beyond, limit);
    }
}
