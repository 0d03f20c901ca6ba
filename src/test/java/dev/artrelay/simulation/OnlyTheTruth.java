package dev.artrelay.simulation;

import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;

/** 10: a task ends with what the attempt under way really came to, whatever was called in its name. */
final class OnlyTheTruth implements Invariant {

    private final World world;

    OnlyTheTruth(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (before == null || after == null || before.settled()) {
            return;
        }
        if (after.state() instanceof Succeeded end) {
            world.require(end.output().text() != null, "a result says who made it", after);
            truth(before, after, UpstreamTask.maker(end.output().text()), true);
            end.output().images().forEach(image -> kept(after, image));
        }
        if (after.state() instanceof Failed end && UpstreamTask.maker(end.failure().message()) != null) {
            truth(before, after, UpstreamTask.maker(end.failure().message()), false);
        }
    }

    private void truth(Task before, Task after, String maker, boolean succeeds) {
        UpstreamTask truth = world.upstreams.known(maker).orElse(null);
        if (truth == null || !truth.task().equals(after.id())) {
            world.require(false, "a result is of this task", after);
            return;
        }
        world.require(before.state().attempt() == 0 || truth.attempt() == before.state().attempt(),
                "a result is of the attempt under way", after);
        world.require(truth.done(world.scheduler.now()) && truth.succeeds() == succeeds, "a result is true", after);
    }

    private void kept(Task task, Artwork image) {
        world.require(world.pictures.there(task.id(), image.name()).isPresent(), "a picture is kept", task);
    }

    @Override
    public void received(UpstreamTask task, CallbackBody body, boolean forged, Reception reception) {
        boolean refused = reception == Reception.UNKNOWN;
        boolean forgotten = world.tasks.row(task.task()).isEmpty();
        world.require(forged ? refused : !refused || forgotten, "a forged address is told from a real one", null);
    }
}
