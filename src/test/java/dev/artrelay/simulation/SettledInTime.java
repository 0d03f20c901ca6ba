package dev.artrelay.simulation;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 4: settled by deadline, storing grace, safety time and one sweep, whatever upstreams do; counted from the end of the
 * storm, if that is later. What kills its workers may take them as often as it has strikes.
 */
final class SettledInTime implements Invariant {

    private static final Duration USUAL = Task.STORING_GRACE.plus(Task.SAFETY).plus(Duration.ofMinutes(1));
    private static final Duration CALLS_UNDER_WAY = Duration.ofMinutes(2);
    private static final Duration STRIKE = Task.SAFETY.plus(Duration.ofMinutes(2));
    private static final int STRIKES = 8;
    private static final Duration NEIGHBOURS = STRIKE.multipliedBy(3);

    private final Map<TaskId, Instant> limits = new LinkedHashMap<>();
    private final World world;
    private boolean deadly;

    SettledInTime(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (after == null || after.settled()) {
            limits.remove((after == null ? before : after).id());
        } else if (before == null) {
            deadly |= Poison.of(after.order().request()).kills();
            limits.put(after.id(), limit(after));
        }
    }

    @Override
    public void passed() {
        Instant now = deadly ? world.scheduler.now().minus(NEIGHBOURS) : world.scheduler.now();
        limits.forEach((id, limit) -> {
            if (now.isAfter(limit)) {
                world.require(false, "settled in time", world.tasks.row(id).orElse(null));
            }
        });
    }

    private Instant limit(Task task) {
        Instant calm = world.weather.calm();
        Instant begun = world.scheduler.now().isBefore(calm) ? calm : world.scheduler.now();
        Instant latest = task.deadlineAt().isBefore(begun) ? begun : task.deadlineAt();
        Instant usual = latest.plus(USUAL).plus(CALLS_UNDER_WAY).plus(world.fleet.skew());
        return Poison.of(task.order().request()) == Poison.NONE ? usual : usual.plus(STRIKE.multipliedBy(STRIKES));
    }
}
