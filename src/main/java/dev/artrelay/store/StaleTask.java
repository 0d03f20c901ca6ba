package dev.artrelay.store;

import dev.artrelay.task.TaskId;
import java.io.Serial;

/** Somebody was faster: the row is no longer the one that was read. Read again and decide again. */
public final class StaleTask extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public StaleTask(TaskId id) {
        super("task " + id + " has changed", null, false, false);
    }
}
