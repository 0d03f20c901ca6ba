package dev.artrelay.task;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Instant;

/** The way of a task to a provider that has not always room for it; every act gives the next task. */
public record Admission(Task task) {

    /** No slot is free where it goes next: it waits there until it is given one. */
    public Task queued(Instant now) {
        return task.into(waiting().inQueue(), now, "queued", task.provider());
    }

    /** Its turn has come: the slot is null where its provider takes any number by now. */
    public Task called(Integer slot, Instant now) {
        return task.queuedAt().isPresent() ? task.into(waiting().holding(slot), now, "called", task.provider()) : task;
    }

    /** A free slot is for its next attempt, which is to be claimed in the same write. */
    public Task holding(int slot) {
        return task.with(waiting().holding(slot));
    }

    /**
     * Its turn does not come soon.
     *
     * @param elsewhere may the next of the route have it instead?
     */
    public Task putOff(Instant until, boolean elsewhere, Instant now) {
        return task.into(later(until, elsewhere, now), now, "put_off", null);
    }

    private TaskState later(Instant until, boolean elsewhere, Instant now) {
        if (task.state() instanceof Submitting asked) {
            return asked.later(until);
        }
        return elsewhere ? waiting().passedOn(task.order().route(), until, now) : waiting().later(until);
    }

    private Accepted waiting() {
        return (Accepted) task.state();
    }
}
