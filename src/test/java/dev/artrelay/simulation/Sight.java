package dev.artrelay.simulation;

import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;

/** How somebody outside saw a task. */
record Sight(TaskId task, Status status, int sequence) {

    static Sight of(Task task) {
        return new Sight(task.id(), task.state().status(), task.keeping().sequence());
    }

    boolean settled() {
        return status != Status.QUEUED && status != Status.RUNNING;
    }
}
