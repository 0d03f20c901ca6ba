package dev.artrelay.simulation;

import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks of which one, due before all others and for ever, cannot be read. */
final class DamagedRow extends PassingTasks {

    private static final TaskId DAMAGED = new TaskId("019b8d99-0000-7000-8000-000000000000");
    private static final Due FIRST = new Due(DAMAGED, Scheduler.START.minusSeconds(1));
    private static final int SHARD = 0;

    DamagedRow(Tasks tasks) {
        super(tasks);
    }

    @Override
    public Uni<Optional<Task>> get(TaskId id) {
        return id.equals(DAMAGED) ? Uni.createFrom().failure(new Unreached("unreadable")) : tasks.get(id);
    }

    @Override
    public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
        return tasks.due(shard, after, until, limit).map(page -> shard == SHARD && after == null ? behind(page, limit) : page);
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        return due.id().equals(DAMAGED) ? Uni.createFrom().voidItem() : tasks.postpone(due, until);
    }

    private static List<Due> behind(List<Due> page, int limit) {
        List<Due> all = new ArrayList<>(page);
        all.add(0, FIRST);
        return all.subList(0, Math.min(limit, all.size()));
    }
}
