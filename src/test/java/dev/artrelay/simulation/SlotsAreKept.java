package dev.artrelay.simulation;

import dev.artrelay.task.Slot;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 13, while it goes on: never more tasks at a provider than it has slots, and nobody waits for long while one is free. A task
 * that should have settled long ago, and could not for the storm, has lost its slot and does not count.
 */
final class SlotsAreKept implements Invariant {

    /** Until a lost slot is searched for, one sweep that finds it, one that was missed, and the calls under way. */
    private static final Duration PATIENCE = Task.SAFETY.plus(Duration.ofMinutes(4));

    /** As long as a slot is surely its task's, counted from the deadline. */
    private static final Duration SURELY = Task.STORING_GRACE.plus(Task.SAFETY);

    private final Map<Kind, Instant> neglectedSince = new HashMap<>();
    private final World world;

    SlotsAreKept(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        List<Task> live = live();
        for (Upstream upstream : world.upstreams.all()) {
            if (upstream.slots() > 0) {
                look(upstream, live);
            }
        }
        if (after == null || after.slot().isEmpty() || !inTime(after)) {
            return;
        }
        Slot mine = after.slot().get();
        boolean shared = live.stream().filter(task -> !task.id().equals(after.id()))
                .anyMatch(task -> task.slot().filter(slot -> same(slot, mine)).isPresent() && inTime(task));
        world.require(!shared, "a slot is one task's", after);
    }

    /** Whoever has a slot, or waits for one, is among them. */
    private List<Task> live() {
        List<Task> live = new ArrayList<>();
        for (Task task : world.tasks.rows()) {
            if (!task.settled()) {
                live.add(task);
            }
        }
        return live;
    }

    private boolean inTime(Task task) {
        return world.scheduler.now().plus(world.fleet.skew()).isBefore(task.deadlineAt().plus(SURELY));
    }

    private static boolean same(Slot one, Slot other) {
        return one.provider().equals(other.provider()) && one.number() == other.number();
    }

    private void look(Upstream upstream, List<Task> live) {
        String name = upstream.kind().word();
        List<Task> here = live.stream().filter(task -> task.state() instanceof Submitting || task.state() instanceof Running)
                .filter(task -> task.model().startsWith(name + "/") && inTime(task)).toList();
        world.require(here.stream().allMatch(task -> task.slot().isPresent()), "who is there has a slot", null);
        world.require(here.size() <= upstream.slots(), () -> "no more than " + upstream.slots() + " at " + name);
        long held = live.stream().filter(task -> task.slot().filter(slot -> slot.provider().equals(name)).isPresent()).count();
        boolean waiting = live.stream().anyMatch(task -> task.queuedAt().filter(name::equals).isPresent());
        if (held < upstream.slots() && waiting) {
            neglectedSince.putIfAbsent(upstream.kind(), world.scheduler.now());
        } else {
            neglectedSince.remove(upstream.kind());
        }
    }

    @Override
    public void passed() {
        Instant now = world.scheduler.now();
        neglectedSince.forEach((kind, since) -> {
            Instant peace = world.fleet.peaceBefore(now);
            Instant counted = since.isBefore(peace) ? peace : since;
            world.require(!now.isAfter(counted.plus(PATIENCE).plus(world.fleet.skew())), () -> "nobody waits while a slot is free at " + kind);
        });
    }
}
