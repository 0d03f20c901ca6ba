package dev.artrelay.simulation;

import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** 2 and 11: exactly one terminal state, the same for everybody, and it never changes. */
final class OneEnd implements Invariant {

    private final Map<TaskId, Status> ends = new HashMap<>();
    private final World world;

    OneEnd(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (before != null && after != null && before.settled()) {
            world.require(same(before, after), "an end never changes", after);
        }
    }

    @Override
    public void told(Sight sight) {
        if (sight.settled()) {
            Status first = ends.putIfAbsent(sight.task(), sight.status());
            world.require(first == null || first == sight.status(), () -> "everybody is told the same end: " + first + ", " + sight);
        }
    }

    @Override
    public void atRest() {
        world.tasks.rows().forEach(world::tell);
    }

    private static boolean same(Task before, Task after) {
        String known = before.state().upstreamId();
        return before.state().status() == after.state().status() && before.finishedAt().equals(after.finishedAt())
                && Objects.equals(before.state().model(), after.state().model())
                && (known == null || known.equals(after.state().upstreamId()));
    }
}
