package dev.artrelay.store;

import dev.artrelay.metric.Meters;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The tasks in DynamoDB: one row each, every write fenced by its version. */
@ApplicationScoped
class DynamoTasks implements Tasks {

    private final Table table;
    private final Tally tally;
    private final Clock clock;
    private final RandomGenerator random;

    DynamoTasks(Table table, Meters meters, Clock clock, RandomGenerator random) {
        this.table = table;
        this.tally = new Tally(meters);
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<Boolean> add(Task task) {
        WriteToken token = WriteToken.fresh(random);
        return row(task, token)
                .chain(row -> table.put(row, Condition.ABSENT))
                .map(token::succeeded);
    }

    @Override
    public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
        WriteToken token = WriteToken.fresh(random);
        return row(task, token)
                .map(row -> List.of(table.putting(row, Condition.ABSENT),
                        table.putting(RecordItem.of(reservation, token), RecordItem.absent(clock.instant()))))
                .chain(table::putAll)
                .map(obstacles -> obstacles.flatMap(those -> first(those.get(1), token, reservation)));
    }

    /** The reservation that was there first; where none was, the task was, and ours is as good as any. */
    private static Optional<Records.Row> first(Optional<Item> obstacle, WriteToken token, Records.Row ours) {
        return obstacle.isEmpty() ? Optional.of(ours)
                : obstacle.filter(there -> !token.isOn(there)).map(RecordItem::row);
    }

    @Override
    public Uni<Optional<Task>> get(TaskId id) {
        return table.get(TaskItem.key(id)).map(row -> row.flatMap(this::shown));
    }

    @Override
    public Uni<List<Task>> get(List<TaskId> ids) {
        return table.get(ids.stream().map(TaskItem::key).toList())
                .map(rows -> rows.stream().map(this::shown).flatMap(Optional::stream).toList());
    }

    private Optional<Task> shown(Item row) {
        return TaskItem.shown(row, clock.instant());
    }

    @Override
    public Uni<Task> replace(Task before, Task after) {
        long version = before.keeping().version();
        Task next = after.stored(version + 1);
        WriteToken token = WriteToken.fresh(random);
        return row(next, token)
                .chain(row -> table.put(row, TaskItem.stillAt(version)))
                .map(obstacle -> unlessStale(token.succeeded(obstacle), next))
                .invoke(stored -> Chronicle.tell(before, stored))
                .invoke(stored -> tally.count(before, stored));
    }

    private static Task unlessStale(boolean replaced, Task task) {
        if (!replaced) {
            throw new StaleTask(task.id());
        }
        return task;
    }

    @Override
    public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
        return Uni.createFrom().item(() -> TaskItem.receiving(id, callback))
                .chain(table::update)
                .chain(updated -> unlessDueLater(id, callback, updated))
                .map(updated -> received(id, callback, updated));
    }

    /** A task that is due soon in any case stays where it is in the index, and that is the rule. This is the exception. */
    private Uni<Table.Updated> unlessDueLater(TaskId id, Callback callback, Table.Updated first) {
        return !first.done() && TaskItem.dueLater(first.row(), callback)
                ? table.update(TaskItem.receivingSooner(id, callback))
                : Uni.createFrom().item(first);
    }

    private static Optional<Long> received(TaskId id, Callback callback, Table.Updated updated) {
        if (!updated.done() && TaskItem.filled(updated.row())) {
            throw new RowTooLarge(TaskItem.key(id), TaskItem.sizeWith(updated.row(), callback));
        }
        return updated.done() ? Optional.of(TaskItem.version(updated.row())) : Optional.empty();
    }

    @Override
    public Uni<Void> remove(Task task) {
        return forgotten(task).map(obstacle -> unlessStale(obstacle.isEmpty() || TaskItem.removed(obstacle.get()), task))
                .replaceWithVoid();
    }

    private Uni<Optional<Item>> forgotten(Task task) {
        var still = TaskItem.stillAt(task.keeping().version());
        return TaskItem.outlivesKey(task, clock.instant())
                ? table.put(TaskItem.tombstone(task, WriteToken.fresh(random)), still)
                : table.delete(TaskItem.key(task.id()), still);
    }

    @Override
    public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
        if (after != null && after.at().isAfter(until)) {
            return Uni.createFrom().item(List.of());
        }
        Page page = Page.of(TableDefinition.DUE, TaskItem.shard(shard), limit).upTo(until.toEpochMilli())
                .beyond(after == null ? null : TaskItem.entry(after));
        return table.query(page).map(entries -> entries.stream().map(TaskItem::due).toList());
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        return Uni.createFrom().item(() -> TaskItem.postponing(due, until)).chain(table::update).replaceWithVoid();
    }

    @Override
    public Uni<List<TaskId>> list(String client, TaskId olderThan, int limit) {
        Page page = Page.of(TableDefinition.LIST, TaskItem.owner(client), limit).descending()
                .before(olderThan == null ? null : olderThan.value());
        return table.query(page).map(entries -> entries.stream().map(TaskItem::id).toList());
    }

    @Override
    public Uni<List<Waiting>> waiting(String provider, String beyond, int limit) {
        Page page = Page.of(TableDefinition.WAITING, provider, limit).after(TaskItem.behindAll(beyond));
        return table.query(page).map(entries -> entries.stream().map(TaskItem::waiting).toList());
    }

    private static Uni<Item> row(Task task, WriteToken token) {
        return Uni.createFrom().item(() -> TaskItem.of(task, token));
    }
}
