package dev.artrelay.simulation;

import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Tasks that show every change of a row to whoever watches. */
final class WatchedTasks extends PassingTasks {

    private final Map<TaskId, Task> rows = new LinkedHashMap<>();
    private final BiConsumer<Task, Task> watcher;

    /**
     * @param watcher of the row before (null, if it was added) and after (null, if it was removed)
     */
    WatchedTasks(Tasks tasks, BiConsumer<Task, Task> watcher) {
        super(tasks);
        this.watcher = watcher;
    }

    /** All rows as they are, no matter who may see them. */
    Collection<Task> rows() {
        return rows.values();
    }

    Optional<Task> row(TaskId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Uni<Boolean> add(Task task) {
        return tasks.add(task).invoke(() -> look(task.id()));
    }

    @Override
    public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
        return tasks.add(task, reservation).invoke(() -> look(task.id()));
    }

    @Override
    public Uni<Task> replace(Task before, Task after) {
        return tasks.replace(before, after).invoke(() -> look(before.id()));
    }

    @Override
    public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
        return tasks.receive(id, callback).invoke(() -> look(id));
    }

    @Override
    public Uni<Void> remove(Task task) {
        return tasks.remove(task).invoke(() -> look(task.id()));
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        return tasks.postpone(due, until).invoke(() -> look(due.id()));
    }

    private void look(TaskId id) {
        Task before = rows.get(id);
        Task after = Immediately.of(tasks.get(id)).orElse(null);
        if (!Objects.equals(before, after)) {
            if (after == null) {
                rows.remove(id);
            } else {
                rows.put(id, after);
            }
            watcher.accept(before, after);
        }
    }
}
