package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Observation;
import dev.artrelay.task.TaskId;

/** What a machine has been told, and must therefore be on record when it has done its work and met no fault. */
interface Promises {

    /** It was answered this to a submission. */
    void learned(Assignment assignment, Observation news);

    /** A subscriber has answered it with this status. */
    void answered(String message, int status);

    /** Something of this task's lies in the bucket. */
    void stores(TaskId task);

    /** It has put something of this task's there. */
    void stored(TaskId task);
}
