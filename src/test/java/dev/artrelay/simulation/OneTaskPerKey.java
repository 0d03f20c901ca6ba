package dev.artrelay.simulation;

import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Submission;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.util.HashMap;
import java.util.Map;

/** 8: the same key and body is the same task and answer, another body none; a deduplication id means one task. */
final class OneTaskPerKey implements Invariant {

    private final Map<String, Task> answers = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();
    private final Map<String, TaskId> added = new HashMap<>();
    private final World world;

    OneTaskPerKey(World world) {
        this.world = world;
    }

    /** Submissions under a key carry it as their context, too. */
    @Override
    public void changed(Task before, Task after) {
        if (before == null && after.order().origin().retryOf() == null) {
            only(after, after.order().terms().context());
            only(after, after.order().terms().deduplicationId());
        }
    }

    private void only(Task task, String name) {
        TaskId first = name == null ? null : added.putIfAbsent(task.order().client() + " " + name, task.id());
        world.require(first == null || first.equals(task.id()), "one task for " + name, task);
    }

    /** But for its deadline: one that is added long after its key was claimed has more time. */
    private static boolean alike(Task first, Task repeated) {
        return first.id().equals(repeated.id()) && first.state().equals(repeated.state())
                && first.order().request().equals(repeated.order().request()) && first.order().route().equals(repeated.order().route());
    }

    @Override
    public void answered(Submission submission, Acceptance answer) {
        if (submission.idempotency() == null) {
            return;
        }
        String key = submission.client() + " " + submission.idempotency().key();
        String known = fingerprints.putIfAbsent(key, submission.idempotency().fingerprint());
        boolean other = known != null && !known.equals(submission.idempotency().fingerprint());
        world.require(other == answer instanceof Acceptance.OtherBody, "another body is told from a repetition", null);
        if (answer instanceof Acceptance.Taken taken) {
            Task first = answers.putIfAbsent(key, taken.task());
            world.require(first == null || alike(first, taken.task()), "a repetition is answered the same", taken.task());
        }
    }
}
