package dev.artrelay.simulation;

import dev.artrelay.store.Tasks.Due;
import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The indexes as they were a while ago, for each task another while: entries are not there yet, or still there. */
final class LaggingIndex {

    private static final Duration OLDEST = Duration.ofSeconds(60);
    private static final Comparator<Due> IN_ORDER = Comparator.comparing(Due::at).thenComparing(Due::id);
    private static final int HEX = 16;

    private static final Comparator<Waiting> BY_CLIENT = Comparator.comparing(Waiting::client)
            .thenComparing(Waiting::priority, Comparator.reverseOrder()).thenComparing(Waiting::id);

    private final Map<TaskId, TreeMap<Instant, Optional<Task>>> history = new LinkedHashMap<>();
    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;

    LaggingIndex(Scheduler scheduler, Chance chance, Weather weather) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
    }

    /** A row has changed. */
    void changed(Task before, Task after) {
        history.computeIfAbsent((after == null ? before : after).id(), id -> new TreeMap<>())
                .put(scheduler.now(), Optional.ofNullable(after));
    }

    /** Was anything ever in this shard? What is not there cannot be late. */
    boolean empty(int shard) {
        return history.keySet().stream().noneMatch(id -> shard(id) == shard);
    }

    /** What a reader sees instead of this page. */
    List<Due> seen(List<Due> page, int shard, Due after, Instant until) {
        List<TaskId> late = history.keySet().stream().filter(id -> shard(id) == shard)
                .filter(id -> weather.strikes(Fault.STALE_INDEX)).toList();
        if (late.isEmpty()) {
            return page;
        }
        List<Due> seen = new ArrayList<>(page.stream().filter(due -> !late.contains(due.id())).toList());
        late.stream().flatMap(this::before).filter(task -> task.keeping().dueAt() != null)
                .map(task -> new Due(task.id(), task.keeping().dueAt()))
                .filter(due -> !due.at().isAfter(until) && (after == null || IN_ORDER.compare(due, after) > 0))
                .forEach(seen::add);
        return seen.stream().sorted(IN_ORDER).toList();
    }

    /** Who a reader sees waiting instead of these. */
    List<Waiting> waiting(List<Waiting> page, String provider, String beyond, int limit) {
        List<TaskId> late = history.keySet().stream().filter(id -> weather.strikes(Fault.STALE_INDEX)).toList();
        List<Waiting> seen = new ArrayList<>(page.stream().filter(waiting -> !late.contains(waiting.id())).toList());
        late.stream().flatMap(this::before).filter(task -> task.queuedAt().equals(Optional.of(provider)))
                .map(task -> new Waiting(task.order().client(), task.order().terms().priority(), task.id()))
                .filter(waiting -> beyond == null || waiting.client().compareTo(beyond) > 0)
                .forEach(seen::add);
        return seen.stream().sorted(BY_CLIENT).limit(limit).toList();
    }

    private Stream<Task> before(TaskId id) {
        var then = history.get(id).floorEntry(scheduler.now().minus(chance.between(Duration.ZERO, OLDEST)));
        return then == null ? Stream.empty() : then.getValue().stream();
    }

    private static int shard(TaskId id) {
        return Character.digit(id.value().charAt(id.value().length() - 1), HEX);
    }
}
