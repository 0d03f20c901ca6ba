package dev.artrelay.simulation;

import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Submission;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.HashSet;
import java.util.Set;

/** 1: an accepted task is there until its client has it forgotten. */
final class NothingIsLost implements Invariant {

    private final Set<TaskId> unwanted = new HashSet<>();
    private final Set<TaskId> removed = new HashSet<>();
    private final World world;

    NothingIsLost(World world) {
        this.world = world;
    }

    @Override
    public void forgets(TaskId task) {
        unwanted.add(task);
    }

    @Override
    public void changed(Task before, Task after) {
        if (after == null) {
            removed.add(before.id());
        }
        world.require(before != null || !removed.contains(after.id()), "what was forgotten stays so", after);
        world.require(after != null || unwanted.contains(before.id()), "a task is there until it is forgotten", before);
        world.require(after != null || before.settled(), "a live task is not forgotten", before);
    }

    @Override
    public void missed(TaskId task) {
        world.require(unwanted.contains(task), "a client finds its tasks", null);
    }

    @Override
    public void answered(Submission submission, Acceptance answer) {
        TaskId id = answer instanceof Acceptance.Taken taken ? taken.task().id()
                : answer instanceof Acceptance.Duplicate duplicate ? duplicate.first() : null;
        world.require(id == null || unwanted.contains(id) || world.tasks.row(id).isPresent(), "an accepted task is there", null);
    }
}
