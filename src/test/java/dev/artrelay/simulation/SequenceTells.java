package dev.artrelay.simulation;

import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** 7: what was told last by sequence is what is so; one sequence, one state. */
final class SequenceTells implements Invariant {

    private final Map<TaskId, TreeMap<Integer, Status>> told = new HashMap<>();
    private final World world;

    SequenceTells(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (before != null && after != null) {
            int step = after.keeping().sequence() - before.keeping().sequence();
            world.require(step >= 0, "the sequence only grows", after);
            world.require(step > 0 || before.state().status() == after.state().status(), "a new status is counted", after);
        }
    }

    @Override
    public void told(Sight sight) {
        TreeMap<Integer, Status> known = told.computeIfAbsent(sight.task(), id -> new TreeMap<>());
        Status same = known.putIfAbsent(sight.sequence(), sight.status());
        world.require(same == null || same == sight.status(), () -> "one sequence, one state: " + same + ", " + sight);
        known.headMap(known.lastKey()).values().forEach(earlier -> world.require(
                earlier == Status.QUEUED || earlier == Status.RUNNING || earlier == known.lastEntry().getValue(),
                "the end comes last", null));
    }
}
