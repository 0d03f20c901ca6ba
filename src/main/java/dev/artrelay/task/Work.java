package dev.artrelay.task;

import java.time.Instant;

/** The work on a task: by whom it is gone on with, and how it has failed them; every act gives the next task. */
public record Work(Task task) {

    private static final Backoff AFTER_A_STRIKE = Backoff.parse("5s,15s,30s");

    /** The sweep has found it due and goes on with it: whoever held it before is presumed gone. */
    public Task takenOver(Instant now) {
        return dueAnew(leftUndone(now) ? struck(now, "taken_over") : task, now);
    }

    /** A process that has just begun goes on with it, if there is anything to do now: the one before may have died of it. */
    public Task resumed(Instant now) {
        return task.next(now).begins() ? dueAnew(struck(now, "resumed"), now) : task;
    }

    /** Could it have been done before the sweep was to come? What waits for the sweep itself nobody has failed to do. */
    private boolean leftUndone(Instant now) {
        Instant due = task.keeping().dueAt();
        Instant before = due == null ? now : due.minusMillis(1);
        return task.next(before.isBefore(now) ? before : now).writes();
    }

    private Task struck(Instant now, String event) {
        Keeping keeping = task.keeping();
        return task.with(keeping.struck(keeping.strikes() + 1, keeping.resumeAt())).told(now, event, null);
    }

    private static Task dueAnew(Task taken, Instant now) {
        return taken.with(taken.keeping().due(null)).scheduled(now);
    }

    /** Its worker has met something nobody foresaw. */
    public Task stumbled(String detail, Instant now) {
        int strikes = task.keeping().strikes() + 1;
        return task.with(task.keeping().struck(strikes, now.plus(AFTER_A_STRIKE.after(strikes))))
                .told(now, "stumbled", detail).scheduled(now);
    }

    /** The worker that looked at it as it was lives: what it had been struck for by then, it is not to blame for. */
    public Task survived(Task looked) {
        Keeping keeping = task.keeping();
        boolean same = keeping.version() == looked.keeping().version();
        return same && keeping.strikes() > 0 ? task.with(keeping.unstruck()) : task;
    }
}
