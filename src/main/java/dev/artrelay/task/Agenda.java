package dev.artrelay.task;

import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Instant;

/** What is to be done about a task, and when, as it stands at one instant. */
record Agenda(Task task, Instant now) {

    Step next() {
        if (task.settled()) {
            return resumed(task.webhooks().next(now).before(task.state().next(task, now)));
        }
        if (task.keeping().struckOut() || over()) {
            return Step.EXPIRE;
        }
        return untilLimit(resumed(unread() ? Step.READ : work()));
    }

    Step nextLook() {
        Step next = next();
        return next.kind() == Step.Kind.LOOK
                ? untilLimit(task.webhooks().next(now).before(Step.waitUntil(rung()))) : next;
    }

    /** No longer than that is anything waited for; once it has passed, what is still to be tried has no limit but its strikes. */
    private Step untilLimit(Step step) {
        return limit().isAfter(now) ? step.before(Step.waitUntil(limit())) : step;
    }

    private Instant rung() {
        return task.state() instanceof Running run ? run.looks().rungAfter(run.since(), now)
                : task.state() instanceof Submitting asked ? asked.conduct().looks().rungAfter(asked.until(), now) : limit();
    }

    /** A look may be due for as long as the task runs, so it comes last. */
    private Step work() {
        Step work = task.state().next(task, now);
        Step telling = task.webhooks().next(now);
        return work.kind() == Step.Kind.LOOK ? telling.before(work) : work.before(telling);
    }

    private Step resumed(Step step) {
        Instant resume = task.keeping().resumeAt();
        return resume != null && resume.isAfter(now) && step.kind() != Step.Kind.REST ? Step.waitUntil(resume) : step;
    }

    /** What is known when the time is up is tried all the same: after an outage of ours it may be long past. */
    private boolean over() {
        boolean untried = unread() || task.state() instanceof Finishing known && known.tries() == 0;
        return !limit().isAfter(now) && !untried;
    }

    /** What comes in later than this is of no use any more: else an upstream that never stops calling would have no end. */
    private boolean unread() {
        return !task.inbox().isEmpty() && task.inbox().get(0).at().isBefore(lastCall());
    }

    private Instant limit() {
        return task.state() instanceof Finishing || unread() ? lastCall() : task.deadlineAt();
    }

    private Instant lastCall() {
        return task.deadlineAt().plus(Task.STORING_GRACE);
    }
}
