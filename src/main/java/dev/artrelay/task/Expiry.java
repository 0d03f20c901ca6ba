package dev.artrelay.task;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Submitting;

/** Why a task ends whose time is over, or that has failed its worker too often: by what it was waiting for. */
final class Expiry {

    private Expiry() {
    }

    static Failure of(Task task) {
        if (task.keeping().struckOut()) {
            return Failure.of(Failure.Code.INTERNAL, "the task could not be worked on");
        }
        if (task.state() instanceof Submitting asked && asked.conduct().recovery() != Recovery.ASK_AGAIN) {
            return Failure.of(Failure.Code.SUBMIT_UNCONFIRMED,
                    "the provider never confirmed the submission; it was not sent again");
        }
        if (task.state() instanceof Finishing) {
            return Failure.of(Failure.Code.ARTWORK_UNAVAILABLE, "the result could not be copied in time");
        }
        if (task.queuedAt().isPresent()) {
            return Failure.of(Failure.Code.TIMED_OUT, "no slot at the provider became free before its deadline");
        }
        boolean declined = task.state() instanceof Accepted waiting && waiting.nextAttempt() > 1 + task.keeping().reseeds();
        return declined ? Failure.of(Failure.Code.UPSTREAM_UNAVAILABLE, "no provider took the task before its deadline")
                : Failure.of(Failure.Code.TIMED_OUT, "not done before its deadline");
    }
}
