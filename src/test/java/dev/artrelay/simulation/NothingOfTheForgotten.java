package dev.artrelay.simulation;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A task that is not there has left nothing in the bucket; one that is has what came with it. What a machine has put there that
 * died of it, or met a fault, is for the bucket's own rules.
 */
final class NothingOfTheForgotten implements Invariant {

    private final Map<TaskId, Integer> open = new HashMap<>();
    private final Set<String> unwanted = new HashSet<>();
    private final World world;

    NothingOfTheForgotten(World world) {
        this.world = world;
    }

    @Override
    public void stores(TaskId task) {
        open.merge(task, 1, Integer::sum);
    }

    @Override
    public void stored(TaskId task) {
        int others = open.merge(task, -1, Integer::sum);
        world.require(others > 0 || world.tasks.row(task).isPresent() || !world.pictures.owners().contains(task),
                () -> "nothing is left of " + task);
    }

    @Override
    public void forgets(TaskId task) {
        unwanted.add(task.value());
    }

    /** Of a task that its client has given up there may be nothing left to be tried again. */
    @Override
    public void changed(Task before, Task after) {
        if (before == null && !unwanted.contains(after.order().origin().retryOf())) {
            after.order().request().images().stream().filter(image -> image.stored() != null).forEach(image -> world.require(
                    world.pictures.there(after.id(), image.stored()).isPresent(), "what comes with a task is kept", after));
        }
    }

    @Override
    public void atRest() {
        world.pictures.owners().stream().filter(task -> world.tasks.row(task).isEmpty())
                .forEach(task -> world.require(open.getOrDefault(task, 0) > 0, () -> "nothing is left at rest of " + task));
    }
}
