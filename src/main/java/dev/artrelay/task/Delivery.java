package dev.artrelay.task;

import java.time.Duration;
import java.time.Instant;

/**
 * One event on its way to one subscriber.
 *
 * @param subscriber {@link #OF_TASK} for the webhook named in the task, else the id of a standing one
 * @param sequence of the task when the event happened
 * @param at when it is due; until when its attempt is somebody's; or when it ended
 * @param tries attempts begun, in this round
 * @param round how often it has been asked for again
 */
public record Delivery(String subscriber, String url, EventType event, int sequence, State state, Instant at, int tries,
        int round) {

    public static final String OF_TASK = "task";

    /** At once, then these: twelve attempts over about three days. */
    static final Backoff LADDER = Backoff.parse("5s,30s,2m,10m,30m,2h,5h,10h,14h,20h,24h");
    static final int ATTEMPTS = LADDER.waits().size() + 1;

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER_LIMIT = Duration.ofHours(1);
    private static final double JITTER = 0.1;

    static Delivery due(String subscriber, String url, EventType event, int sequence, Instant now) {
        return new Delivery(subscriber, url, event, sequence, State.DUE, now, 0, 0);
    }

    /** The id that stays the same over all attempts, so that a subscriber can tell a repetition. */
    public String messageId(TaskId task) {
        return "msg_" + task.value().replace("-", "") + "_" + sequence + "_" + subscriber;
    }

    public boolean ended() {
        return state == State.DONE || state == State.ABANDONED;
    }

    /** May an attempt begin? One that was begun and never ended (its worker is gone) begins again. */
    boolean open(Instant now) {
        return !ended() && !at.isAfter(now);
    }

    /** An attempt that is begun and never ended counts as refused: the next one waits for its rung all the same. */
    Delivery claimed(Instant now) {
        boolean last = tries + 1 >= ATTEMPTS;
        return in(State.TRYING, now.plus(last ? CLAIM : max(CLAIM, LADDER.after(tries + 1))), tries + 1);
    }

    /** Too much is under way at its subscriber: no attempt before this time, and none has been made. */
    Delivery putOff(Instant until) {
        return in(state, until, tries);
    }

    /** Is this one open that must not be attempted again? */
    boolean exhausted(Instant now) {
        return open(now) && tries >= ATTEMPTS;
    }

    Delivery delivered(Instant now) {
        return in(State.DONE, now, tries);
    }

    Delivery abandoned(Instant now) {
        return in(State.ABANDONED, now, tries);
    }

    /**
     * The attempt failed: the next rung, never earlier.
     *
     * @param retryAfter what the subscriber asked for, or null; honoured up to max(2 × rung, 1 h)
     * @param jitter 0…1, of which a tenth of the rung is added
     */
    Delivery refused(Instant now, Duration retryAfter, double jitter) {
        if (tries >= ATTEMPTS) {
            return abandoned(now);
        }
        Duration rung = LADDER.after(tries);
        Duration asked = retryAfter == null ? rung : retryAfter;
        Duration longest = max(rung.multipliedBy(2), RETRY_AFTER_LIMIT);
        Duration wait = asked.compareTo(longest) > 0 ? longest : max(asked, rung);
        return in(State.DUE, now.plus(wait).plusMillis((long) (rung.toMillis() * JITTER * jitter)), tries);
    }

    Delivery again(Instant now) {
        return new Delivery(subscriber, url, event, sequence, State.DUE, now, 0, tries == 0 ? round : round + 1);
    }

    /** Is this very attempt under way? */
    boolean held(Delivery claimed) {
        return state == State.TRYING && tries == claimed.tries && sameRound(claimed);
    }

    boolean sameRound(Delivery claimed) {
        return round == claimed.round;
    }

    boolean to(String whom) {
        return subscriber.equals(whom);
    }

    boolean same(Delivery other) {
        return subscriber.equals(other.subscriber) && sequence == other.sequence;
    }

    private Delivery in(State next, Instant when, int begun) {
        return new Delivery(subscriber, url, event, sequence, next, when, begun, round);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public enum State {
        DUE, TRYING, DONE,
        /** Gone, disabled, superseded or out of attempts. */
        ABANDONED
    }

    /**
     * What is remembered of one webhook attempt.
     *
     * @param status HTTP status, or null if there was no answer
     * @param error class of the error, or null
     * @param next when the next attempt is due, or null if there is none
     * @param span under which the subscriber was told of it, in the task's trace; null if it was not told
     */
    public record Attempt(String subscriber, EventType event, int number, Instant at, Integer status, long latencyMillis,
            String error, Instant next, String span) {

        Attempt followedBy(Delivery outcome) {
            return new Attempt(subscriber, event, number, at, status, latencyMillis, error,
                    outcome.ended() ? null : outcome.at(), span);
        }

        /** In words for the journal. */
        String told(Delivery outcome) {
            String answer = status == null ? error : status.toString();
            return event.word() + " to " + subscriber + ", attempt " + number + ": " + answer
                    + (outcome.state() == Delivery.State.ABANDONED ? ", given up" : "");
        }
    }
}
