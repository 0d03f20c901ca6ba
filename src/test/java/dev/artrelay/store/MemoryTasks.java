package dev.artrelay.store;

import dev.artrelay.task.Callback;
import dev.artrelay.task.Keeping;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tasks in a map, for tests that need no table: nothing is random, nothing waits, and the indexes are never a moment old.
 * Every task goes through its row and back, unless it is told not to, so that what a table could not keep is not kept here
 * either.
 */
public final class MemoryTasks implements Tasks {

    private static final WriteToken NO_TOKEN = new WriteToken("");
    private static final Comparator<Due> IN_ORDER = Comparator.comparing(Due::at).thenComparing(Due::id);

    private static final Comparator<Waiting> BY_CLIENT = Comparator.comparing(Waiting::client)
            .thenComparing(Waiting::priority, Comparator.reverseOrder()).thenComparing(Waiting::id);

    private final TreeMap<TaskId, Task> rows = new TreeMap<>();
    private final Set<TaskId> tombstones = new HashSet<>();
    private final Set<TaskId> damaged = new HashSet<>();
    private final MemoryRecords records;
    private final Clock clock;
    private final boolean written;

    /**
     * @param records where reservations are kept
     */
    public MemoryTasks(MemoryRecords records, Clock clock) {
        this(records, clock, true);
    }

    /**
     * @param written does every task go through its row and back? It takes ten times as long
     */
    public MemoryTasks(MemoryRecords records, Clock clock, boolean written) {
        this.records = records;
        this.clock = clock;
        this.written = written;
    }

    @Override
    public Uni<Boolean> add(Task task) {
        return later(() -> addNow(task));
    }

    @Override
    public Uni<Optional<Records.Row>> add(Task task, Records.Row reservation) {
        return later(() -> {
            Optional<Records.Row> first = records.there(reservation.key());
            if (first.isPresent()) {
                return first;
            }
            return addNow(task) ? records.addNow(reservation) : Optional.of(reservation);
        });
    }

    private boolean addNow(Task task) {
        return !tombstones.contains(task.id()) && rows.putIfAbsent(task.id(), kept(task)) == null;
    }

    @Override
    public Uni<Optional<Task>> get(TaskId id) {
        return later(() -> shown(id));
    }

    @Override
    public Uni<List<Task>> get(List<TaskId> ids) {
        return later(() -> ids.stream().distinct().map(this::shown).flatMap(Optional::stream).toList());
    }

    private Optional<Task> shown(TaskId id) {
        if (damaged.contains(id)) {
            throw new UnreadableRow("task " + id + " is not understood", null);
        }
        return Optional.ofNullable(rows.get(id)).filter(task -> !TaskItem.gone(task, clock.instant()));
    }

    @Override
    public Uni<Task> replace(Task before, Task after) {
        return later(() -> {
            unlessStale(before);
            Task next = kept(after.stored(before.keeping().version() + 1));
            rows.put(next.id(), next);
            return next;
        });
    }

    @Override
    public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
        return later(() -> Optional.ofNullable(rows.get(id))
                .filter(task -> !task.settled() && task.inbox().size() < INBOX_LIMIT)
                .map(task -> kept(task.received(callback).stored(task.keeping().version() + 1)))
                .map(task -> {
                    rows.put(id, task);
                    return task.keeping().version();
                }));
    }

    @Override
    public Uni<Void> remove(Task task) {
        return later(() -> {
            if (rows.containsKey(task.id())) {
                unlessStale(task);
                rows.remove(task.id());
            }
            if (TaskItem.outlivesKey(task, clock.instant())) {
                tombstones.add(task.id());
            }
            return null;
        });
    }

    @Override
    public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
        return later(() -> rows.values().stream()
                .filter(task -> task.keeping().dueAt() != null && TaskItem.shard(task.id()) == shard)
                .map(task -> new Due(task.id(), task.keeping().dueAt()))
                .filter(due -> !due.at().isAfter(until) && (after == null || IN_ORDER.compare(due, after) > 0))
                .sorted(IN_ORDER).limit(limit).toList());
    }

    @Override
    public Uni<Void> postpone(Due due, Instant until) {
        return later(() -> {
            Task task = rows.get(due.id());
            if (task != null && due.at().equals(task.keeping().dueAt())) {
                rows.put(due.id(), dueAt(task, until));
            }
            return null;
        });
    }

    private static Task dueAt(Task task, Instant time) {
        Keeping kept = task.keeping();
        Keeping later = new Keeping(kept.version(), kept.sequence(), kept.strikes(), kept.resumeAt(), time,
                kept.reseeds(), kept.lag());
        return new Task(task.id(), task.order(), task.state(), task.startedAt(), task.deliveries(), task.inbox(),
                task.attempts(), task.journal(), later);
    }

    /** From now on its row cannot be read. */
    public void damage(TaskId id) {
        damaged.add(id);
    }

    @Override
    public Uni<List<TaskId>> list(String client, TaskId olderThan, int limit) {
        return later(() -> (olderThan == null ? rows : rows.headMap(olderThan, false)).descendingMap().values().stream()
                .filter(task -> task.order().client().equals(client))
                .map(Task::id).limit(limit).toList());
    }

    @Override
    public Uni<List<Waiting>> waiting(String provider, String beyond, int limit) {
        return later(() -> rows.values().stream()
                .filter(task -> task.queuedAt().filter(provider::equals).isPresent())
                .map(task -> new Waiting(task.order().client(), task.order().terms().priority(), task.id()))
                .filter(waiting -> beyond == null || waiting.client().compareTo(beyond) > 0)
                .sorted(BY_CLIENT).limit(limit).toList());
    }

    private void unlessStale(Task before) {
        Task present = rows.get(before.id());
        if (present == null || present.keeping().version() != before.keeping().version()) {
            throw new StaleTask(before.id());
        }
    }

    private Task kept(Task task) {
        return written ? TaskItem.shown(TaskItem.of(task, NO_TOKEN), Instant.MIN).orElseThrow() : task;
    }

    private <T> Uni<T> later(Supplier<T> act) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return act.get();
            }
        });
    }
}
