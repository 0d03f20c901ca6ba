package dev.artrelay.accept;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.List;

/** What became of a submission. */
public sealed interface Acceptance {

    /**
     * It is a task.
     *
     * @param task as it was accepted: a repetition is answered with the very same
     */
    record Taken(Task task, boolean replayed) implements Acceptance {
    }

    /** Its deduplication id was used lately, by this task. */
    record Duplicate(TaskId first) implements Acceptance {
    }

    /** Its idempotency key was used for another request. */
    record OtherBody() implements Acceptance {
    }

    /** The provider could not do it. */
    record Refused(List<Complaint> complaints) implements Acceptance {
    }

    /** Nobody is there to run it. */
    record Unserved(String message) implements Acceptance {
    }
}
