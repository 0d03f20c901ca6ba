package dev.artrelay.metric;

import java.util.List;
import java.util.Locale;

/**
 * What is measured. Whatever a tag may say is of a small known set: providers, models, kinds of call, classes of error; never an id, a
 * URL, a host or a client.
 */
public enum Measure {

    /**
     * Time from when an upstream may have been done until its result was known, by {@code provider} and by what told us
     * ({@code callback}, {@code look}). Of a callback: since it came in. Of a look: since the rung of the ladder before, when it was not
     * done yet: an upper bound, as long as looks are made when they are due. That they are not, {@link #SWEEP_BEHIND} says.
     */
    TIME_TO_NOTICE(Kind.TIME, "provider", "by"),
    /** Time from a task's end to its first webhook attempt at each subscriber, by that one's {@code outcome}. */
    TIME_TO_ATTEMPT(Kind.TIME, "outcome"),
    /** Time from a task's end until a subscriber had the webhook; a redelivery that was asked for is none. */
    TIME_TO_DELIVER(Kind.TIME),
    /** How long webhook attempts take, by {@code outcome}: {@code delivered}, {@code refused}, or why there was no answer. */
    WEBHOOK_ATTEMPTS(Kind.TIME, "outcome"),
    /** How long calls of a {@code provider} take, by kind of {@code call} and {@code outcome}: {@code ok}, or the class of the fault. */
    UPSTREAM_CALLS(Kind.TIME, "provider", "call", "outcome"),
    /** Tasks that have ended, by {@code status}, {@code error} ({@code none}, or its code) and {@code model}. */
    TASKS_SETTLED(Kind.COUNT, "status", "error", "model"),
    /** How many due tasks a sweep met; one that met none is not told of. */
    SWEEP_DUE(Kind.AMOUNT),
    /** How long the oldest of them had been due. */
    SWEEP_BEHIND(Kind.TIME),
    /** Due tasks for which a function's sweep had no time, handed over to the queue. */
    SWEEP_HANDED_OVER(Kind.AMOUNT),
    /** Tasks that wait for a slot at a {@code provider}, as a sweep met them; of more than 25 it says 25. */
    QUEUE_WAITING(Kind.AMOUNT, "provider");

    private final Kind kind;
    private final List<String> tags;

    Measure(Kind kind, String... tags) {
        this.kind = kind;
        this.tags = List.of(tags);
    }

    /** Its name: {@code artrelay.time.to.notice}. */
    public String word() {
        return "artrelay." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public List<String> tags() {
        return tags;
    }

    Kind kind() {
        return kind;
    }

    /** How it is measured. */
    enum Kind { TIME, COUNT, AMOUNT }
}
