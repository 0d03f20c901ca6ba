package dev.artrelay.store;

import dev.artrelay.metric.Measure;
import dev.artrelay.metric.Meters;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Delivery.Attempt;
import dev.artrelay.task.Owner;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Succeeded;
import java.time.Duration;
import java.time.Instant;

/** Measures lives by the changes of them that were written, each of which is seen once, whoever made it. */
record Tally(Meters meters) {

    void count(Task before, Task after) {
        if (before.state() instanceof Running run && (after.state() instanceof Finishing || after.state() instanceof Succeeded)) {
            noticed(before, after, run);
        }
        if (after.settled() && !before.settled()) {
            meters.count(Measure.TASKS_SETTLED, after.state().status().word(), error(after), after.model());
        }
        if (!after.attempts().equals(before.attempts())) {
            attempted(after, after.attempts().get(after.attempts().size() - 1));
        }
    }

    private static String error(Task task) {
        return task.state() instanceof Failed end ? end.failure().code().word() : "none";
    }

    /** What was in the inbox, and is no more, has told us; else it was a look. */
    private void noticed(Task before, Task after, Running run) {
        boolean called = before.inbox().size() > after.inbox().size();
        Instant now = after.state() instanceof Finishing known ? known.since() : after.finishedAt().orElseThrow();
        Instant done = called ? before.inbox().get(0).at() : lookBefore(run.looks(), run.since(), now);
        meters.time(Measure.TIME_TO_NOTICE, Duration.between(done, now), Owner.of(run.model()), called ? "callback" : "look");
    }

    /** Looks without news are not written down, but every process looks on the same rungs. */
    private static Instant lookBefore(Backoff looks, Instant foot, Instant now) {
        return looks.rungBefore(foot, looks.rungBefore(foot, now).minusMillis(1));
    }

    private void attempted(Task task, Attempt made) {
        String outcome = made.error() == null ? "delivered" : made.error();
        Duration took = Duration.ofMillis(made.latencyMillis());
        meters.time(Measure.WEBHOOK_ATTEMPTS, took, outcome);
        if (made.event().terminal() && !again(task, made)) {
            Duration waited = Duration.between(task.finishedAt().orElseThrow(), made.at());
            told(made, outcome, waited, took);
        }
    }

    private void told(Attempt made, String outcome, Duration waited, Duration took) {
        if (made.number() == 1) {
            meters.time(Measure.TIME_TO_ATTEMPT, waited, outcome);
        }
        if (made.error() == null) {
            meters.time(Measure.TIME_TO_DELIVER, waited.plus(took));
        }
    }

    private static boolean again(Task task, Attempt made) {
        return task.deliveries().stream().filter(delivery -> delivery.subscriber().equals(made.subscriber())
                && delivery.event() == made.event()).map(Delivery::round).anyMatch(round -> round > 0);
    }
}
