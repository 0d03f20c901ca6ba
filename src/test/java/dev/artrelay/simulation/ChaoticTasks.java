package dev.artrelay.simulation;

import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tasks at the other end of a bad line, whose indexes lag behind. */
final class ChaoticTasks implements Tasks {

    private final Tasks tasks;
    private final Remote remote;
    private final LaggingIndex index;

    ChaoticTasks(Tasks tasks, Remote remote, LaggingIndex index) {
        this.tasks = tasks;
        this.remote = remote;
        this.index = index;
    }

    @Override
    public Uni<Boolean> add(Task task) {
        return remote.stored("add " + Shown.id(task.id()), () -> Immediately.of(tasks.add(task)));
    }

    @Override
    public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
        return remote.stored("add once " + Shown.id(task.id()), () -> Immediately.of(tasks.add(task, reservation)));
    }

    @Override
    public Uni<Optional<Task>> get(TaskId id) {
        return remote.stored("get " + Shown.id(id), () -> Immediately.of(tasks.get(id)));
    }

    @Override
    public Uni<List<Task>> get(List<TaskId> ids) {
        return remote.stored("get all", () -> Immediately.of(tasks.get(ids)));
    }

    @Override
    public Uni<Task> replace(Task before, Task after) {
        return remote.stored("replace " + Shown.id(before.id()), () -> Immediately.of(tasks.replace(before, after)));
    }

    @Override
    public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
        return remote.stored("receive " + Shown.id(id), () -> Immediately.of(tasks.receive(id, callback)));
    }

    @Override
    public Uni<Void> remove(Task task) {
        return remote.stored("remove " + Shown.id(task.id()), () -> Immediately.of(tasks.remove(task)));
    }

    @Override
    public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
        return index.empty(shard) ? Uni.createFrom().item(List.of())
                : remote.stored("due " + shard, () -> index.seen(
                        Immediately.of(tasks.due(shard, after, until, limit)), shard, after, until));
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        return remote.stored("postpone " + Shown.id(due.id()), () -> Immediately.of(tasks.postpone(due, until)));
    }

    @Override
    public Uni<List<TaskId>> list(String client, TaskId olderThan, int limit) {
        return remote.stored("list", () -> Immediately.of(tasks.list(client, olderThan, limit)));
    }

    @Override
    public Uni<List<Waiting>> waiting(String provider, String beyond, int limit) {
        return remote.stored("waiting at " + provider, () -> index.waiting(
                Immediately.of(tasks.waiting(provider, beyond, limit)), provider, beyond, limit));
    }
}
