package dev.artrelay.task;

import java.time.Instant;

/** When the sweep is to look for a task. Each change moves an entry of an index, which costs two writes. */
final class Schedule {

    private Schedule() {
    }

    /** Exact where no wake reaches, else some time behind the wake; what is set already stands if it is good enough. */
    static Instant due(Step step, Instant present, Instant now) {
        return switch (step.kind()) {
            case REST -> null;
            case WAIT -> due(step.until(), present, now);
            case SUBMIT, LOOK, READ, KEEP, DELIVER, RECALL, EXPIRE -> due(now, present, now);
        };
    }

    private static Instant due(Instant wake, Instant present, Instant now) {
        if (wake.isAfter(now.plus(Task.WAKE_HORIZON))) {
            return wake;
        }
        Instant latest = wake.plus(Task.SAFETY);
        boolean stands = present != null && present.isAfter(now) && !present.isAfter(latest);
        return stands ? present : latest;
    }
}
