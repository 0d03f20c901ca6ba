package dev.artrelay.artwork;

import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tasks that can be added and read; here nobody does more with them. */
final class TasksAtHand implements Tasks {

    private final Map<TaskId, Task> rows = new ConcurrentHashMap<>();

    @Override
    public Uni<Boolean> add(Task task) {
        return Uni.createFrom().item(() -> rows.putIfAbsent(task.id(), task) == null);
    }

    @Override
    public Uni<Optional<Task>> get(TaskId id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(rows.get(id)));
    }

    @Override
    public Uni<List<Task>> get(List<TaskId> ids) {
        return Uni.createFrom().item(() -> ids.stream().map(rows::get).filter(row -> row != null).toList());
    }

    @Override
    public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Task> replace(Task before, Task after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> remove(Task task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Waiting>> waiting(String provider, String beyond, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<TaskId>> list(String client, TaskId olderThan, int limit) {
        throw new UnsupportedOperationException();
    }
}
