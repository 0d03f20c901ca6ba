package dev.artrelay.task;

import java.time.Instant;

/** What to do next about a task. */
public record Step(Kind kind, Instant until) {

    static final Step SUBMIT = new Step(Kind.SUBMIT, null);
    static final Step LOOK = new Step(Kind.LOOK, null);
    static final Step READ = new Step(Kind.READ, null);
    static final Step KEEP = new Step(Kind.KEEP, null);
    static final Step DELIVER = new Step(Kind.DELIVER, null);
    static final Step RECALL = new Step(Kind.RECALL, null);
    static final Step EXPIRE = new Step(Kind.EXPIRE, null);
    static final Step REST = new Step(Kind.REST, null);

    static Step waitUntil(Instant until) {
        return new Step(Kind.WAIT, until);
    }

    /** Now if this time has come, else wait for it. */
    Step orWait(Instant due, Instant now) {
        return due.isAfter(now) ? waitUntil(due) : this;
    }

    /** Whichever is to be done first; of two things to be done now, this one. */
    Step before(Step other) {
        boolean otherIsSooner = until != null && (other.until == null || other.until.isBefore(until));
        return kind == Kind.REST || otherIsSooner && other.kind != Kind.REST ? other : this;
    }

    /** Is there anything to do now? */
    boolean begins() {
        return kind != Kind.WAIT && kind != Kind.REST;
    }

    /** Does doing it always change the row? A row that stays as it was then has failed its worker. */
    boolean writes() {
        return begins() && kind != Kind.LOOK;
    }

    public enum Kind {
        /** Call the provider. */
        SUBMIT,
        /** Ask the provider how it stands. */
        LOOK,
        /** Take news from the inbox. */
        READ,
        /** Copy the images, judge them, settle. */
        KEEP,
        /** Send webhooks that are due. */
        DELIVER,
        /** Tell the provider that a canceled task is not wanted any more. */
        RECALL,
        /** Its time is over: settle it as failed. */
        EXPIRE,
        /** Nothing before a time. */
        WAIT,
        /** Nothing ever: settled, and everybody knows. */
        REST
    }
}
