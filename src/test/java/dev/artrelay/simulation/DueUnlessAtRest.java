package dev.artrelay.simulation;

import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import java.time.Duration;
import java.time.Instant;

/** 3: what is not settled, or not all delivered, is looked for by the sweep, soon enough; what is both never. */
final class DueUnlessAtRest implements Invariant {

    private final World world;

    DueUnlessAtRest(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (after == null) {
            return;
        }
        Instant due = after.keeping().dueAt();
        world.require(after.goneAt().isPresent() == (due == null), "due unless at rest", after);
        if (due != null) {
            soonEnough(after, due);
        }
    }

    private void soonEnough(Task task, Instant due) {
        Instant now = world.scheduler.now().plus(world.fleet.skew());
        Step step = task.next(now);
        Instant wait = step.kind() == Step.Kind.WAIT && step.until().isAfter(now) ? step.until() : now;
        Duration slack = world.fleet.skew().plusSeconds(5);
        world.require(!due.isAfter(wait.plus(Task.SAFETY).plus(slack)), "due soon enough", task);
    }
}
