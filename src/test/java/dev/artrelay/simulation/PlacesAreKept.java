package dev.artrelay.simulation;

import dev.artrelay.client.ClientKey;
import dev.artrelay.store.Records.Row;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Never more live tasks than a key may have, and no place is lost: who is turned away was so while there was none.
 *
 * <p>A place that was taken for a task which is not there is free again after a while. Whoever adds it later than that was no
 * request that lived: then, and only then, it has none.
 */
final class PlacesAreKept implements Invariant {

    private static final String KIND = "live#";
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Map<String, Map<TaskId, Instant>> residents = new HashMap<>();
    private final Map<TaskId, Instant> taken = new HashMap<>();
    private final Set<TaskId> addedLate = new HashSet<>();
    private final Map<String, Instant> lastFull = new HashMap<>();
    private final Map<String, ClientKey> keys = new HashMap<>();
    private final World world;

    PlacesAreKept(World world) {
        this.world = world;
    }

    @Override
    public void knocks(ClientKey key) {
        if (key.limits().liveTasks() != null) {
            keys.put(key.client(), key);
        }
    }

    @Override
    public void changed(Row before, Row after) {
        Row row = after == null ? before : after;
        if (!row.key().startsWith(KIND)) {
            return;
        }
        String key = row.key().split("#")[1];
        Map<TaskId, Instant> there = after == null ? Map.of() : residents(after);
        residents.getOrDefault(key, Map.of()).keySet().stream().filter(task -> !there.containsKey(task)).forEach(this::left);
        residents.put(key, there);
        taken.putAll(there);
        keys.values().stream().filter(each -> each.id().equals(key)).forEach(each -> world.require(
                there.size() <= each.limits().liveTasks(), "no more places than " + each.limits().liveTasks(), null));
    }

    private static Map<TaskId, Instant> residents(Row row) {
        Map<TaskId, Instant> all = new LinkedHashMap<>();
        for (String entry : row.text().isEmpty() ? new String[0] : row.text().split(" ")) {
            String[] parts = entry.split("@");
            all.put(new TaskId(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
        }
        return all;
    }

    private void left(TaskId task) {
        world.tasks.row(task).ifPresent(row -> world.require(row.settled() || addedLate.contains(task), "a live task keeps its place", row));
    }

    private boolean late(TaskId task) {
        Instant since = taken.get(task);
        return since != null && since.plus(GRACE).minus(world.fleet.skew()).isBefore(world.scheduler.now());
    }

    @Override
    public void changed(Task before, Task after) {
        ClientKey key = before != null ? null : keys.get(after.order().client());
        if (key != null) {
            boolean placed = residents.getOrDefault(key.id(), Map.of()).containsKey(after.id());
            if (late(after.id())) {
                addedLate.add(after.id());
            }
            world.require(placed || addedLate.contains(after.id()), "a task has a place before it is added", after);
        }
    }

    @Override
    public void passed() {
        for (ClientKey key : keys.values()) {
            if (full(key)) {
                lastFull.put(key.id(), world.scheduler.now());
            }
        }
    }

    /** Asked after every step. */
    private boolean full(ClientKey key) {
        Map<TaskId, Instant> there = residents.getOrDefault(key.id(), Map.of());
        if (there.size() < key.limits().liveTasks()) {
            return false;
        }
        int live = 0;
        for (Map.Entry<TaskId, Instant> each : there.entrySet()) {
            live += lives(each.getKey(), each.getValue()) ? 1 : 0;
        }
        return live >= key.limits().liveTasks();
    }

    private boolean lives(TaskId task, Instant since) {
        Task row = world.tasks.row(task).orElse(null);
        return row != null ? !row.settled() : !since.plus(GRACE).plus(world.fleet.skew()).plusSeconds(1).isBefore(world.scheduler.now());
    }

    @Override
    public void full(ClientKey key, Instant asked) {
        passed();
        boolean was = lastFull.containsKey(key.id()) && !lastFull.get(key.id()).isBefore(asked);
        world.require(was, () -> "a client with room is not turned away: " + key.client());
    }
}
