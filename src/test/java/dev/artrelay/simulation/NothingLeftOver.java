package dev.artrelay.simulation;

import dev.artrelay.task.Delivery;
import dev.artrelay.task.Task;

/** 13: after the storm everything is settled and told, and nothing is due. */
final class NothingLeftOver implements Invariant {

    private final World world;

    NothingLeftOver(World world) {
        this.world = world;
    }

    @Override
    public void atRest() {
        world.tasks.rows().forEach(this::rests);
    }

    private void rests(Task task) {
        world.require(task.settled(), "everything settles", task);
        world.require(task.keeping().dueAt() == null, "nothing is due", task);
        world.require(task.inbox().isEmpty(), "nothing is unread", task);
        world.require(task.deliveries().stream().allMatch(Delivery::ended), "everybody is told", task);
        world.require(task.goneAt().isPresent(), "everything ends some day", task);
    }
}
