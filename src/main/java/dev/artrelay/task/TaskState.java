package dev.artrelay.task;

import java.time.Instant;
import java.util.List;

/** Where a task is in its life; the diagram is in the README. Every case knows what is to be done next. */
public sealed interface TaskState {

    Status status();

    Step next(Task task, Instant now);

    /** Why it is there, or null. */
    default Phase phase() {
        return null;
    }

    /** Percent done, or null if nobody knows. */
    default Integer progress() {
        return null;
    }

    default boolean settled() {
        return false;
    }

    /** The attempt under way, or 0. */
    default int attempt() {
        return 0;
    }

    /** The model that runs or ran it, or null. */
    default String model() {
        return null;
    }

    /** The provider's own id, or null. */
    default String upstreamId() {
        return null;
    }

    /** The number of the slot that its attempt has at the provider, or null. */
    default Integer slot() {
        return null;
    }

    /** The same, knowing under which id the provider has it. */
    default TaskState known(String upstream) {
        return this;
    }

    /**
     * Ours, and nobody else has heard of it. Left by a claim ({@link Submitting}), by cancelling, or at the deadline.
     *
     * @param nextAttempt the number its next attempt will have, from 1
     * @param candidate which model of the route is tried next
     * @param hope when the first of those who turned it down in this round of the route may be asked again; null if none of
     *        them will have it later either, or if nobody has been asked yet
     * @param queued does it wait until it is given a slot?
     * @param slot which it has been given, or null
     */
    record Accepted(int nextAttempt, int candidate, Instant notBefore, Phase phase, Instant hope, boolean queued, Integer slot)
            implements TaskState {

        /** In nobody's queue. */
        public Accepted(int nextAttempt, int candidate, Instant notBefore, Phase phase, Instant hope) {
            this(nextAttempt, candidate, notBefore, phase, hope, false, null);
        }

        /** A slot that it has been given waits with it. */
        Accepted later(Instant until) {
            return new Accepted(nextAttempt, candidate, until, Phase.WAITING_FOR_CAPACITY, hope, false, slot);
        }

        /** This candidate is not even asked. */
        Accepted passedOn(List<String> route, Instant until, Instant now) {
            return turnedDown(nextAttempt, candidate, route, hope != null && hope.isBefore(until) ? hope : until, now);
        }

        /** This candidate does not take it now: the next one of the round, or else the round begins again when there is hope. */
        static Accepted turnedDown(int nextAttempt, int candidate, List<String> route, Instant hope, Instant now) {
            int next = candidate + 1;
            return next < route.size() ? new Accepted(nextAttempt, next, now, null, hope)
                    : new Accepted(nextAttempt, 0, hope, Phase.WAITING_FOR_CAPACITY, null);
        }

        @Override
        public Status status() {
            return Status.QUEUED;
        }

        @Override
        public Step next(Task task, Instant now) {
            return queued ? Step.REST : Step.SUBMIT.orWait(notBefore, now);
        }

        Accepted inQueue() {
            return new Accepted(nextAttempt, candidate, notBefore, Phase.WAITING_FOR_CAPACITY, hope, true, null);
        }

        Accepted holding(Integer given) {
            return new Accepted(nextAttempt, candidate, notBefore, null, hope, false, given);
        }
    }

    /**
     * A provider is being called. Written before the call: whoever finds it past {@code until} knows that the submission may
     * have happened. Left by the answer, a callback, what a look finds, or at the deadline.
     *
     * @param asks how often this same attempt was sent; more than once only where that is harmless
     * @param hope as in {@link Accepted}
     */
    record Submitting(int attempt, String model, Instant since, Instant until, int asks, Conduct conduct, Instant hope, Integer slot)
            implements TaskState {

        static final Backoff ASKING_AGAIN = Backoff.parse("1s,5s,15s,30s");

        /** Where slots do not matter. */
        public Submitting(int attempt, String model, Instant since, Instant until, int asks, Conduct conduct, Instant hope) {
            this(attempt, model, since, until, asks, conduct, hope, null);
        }

        @Override
        public Status status() {
            return Status.RUNNING;
        }

        @Override
        public Phase phase() {
            return conduct.submitting();
        }

        @Override
        public Step next(Task task, Instant now) {
            return switch (conduct.recovery()) {
                case ASK_AGAIN -> Step.SUBMIT.orWait(until, now);
                case LOOK_UP -> Step.LOOK.orWait(until, now);
                case AWAIT_CALLBACK -> conduct.submitting() == Phase.SUBMIT_UNCONFIRMED ? Step.REST : Step.LOOK.orWait(until, now);
            };
        }

        Submitting again(Conduct present, Instant now) {
            if (conduct.recovery() != Recovery.ASK_AGAIN) {
                throw new IllegalStateException("attempt " + attempt + " may have been heard and must not be sent again");
            }
            return new Submitting(attempt, model, since, now.plus(present.submitLimit()), asks + 1, present, hope, slot);
        }

        Submitting later(Instant retry) {
            return new Submitting(attempt, model, since, retry, asks, conduct, hope, slot);
        }

        Submitting unconfirmed(Instant now) {
            Instant retry = conduct.recovery() == Recovery.ASK_AGAIN ? now.plus(ASKING_AGAIN.after(asks)) : now;
            Phase phase = conduct.recovery() == Recovery.ASK_AGAIN ? conduct.submitting() : Phase.SUBMIT_UNCONFIRMED;
            Conduct unsure = new Conduct(conduct.submitLimit(), conduct.recovery(), phase, conduct.looks());
            return new Submitting(attempt, model, since, retry, asks, unsure, hope, slot);
        }
    }

    /** The provider has it. Left by its result, its failure, cancelling, or at the deadline. */
    record Running(int attempt, String model, String upstreamId, Instant since, Phase phase, Integer progress,
            Backoff looks, Integer slot) implements TaskState {

        @Override
        public Status status() {
            return Status.RUNNING;
        }

        @Override
        public Running known(String upstream) {
            return new Running(attempt, model, upstream, since, phase, progress, looks, slot);
        }

        @Override
        public Step next(Task task, Instant now) {
            return looks.never() ? Step.REST : Step.LOOK.orWait(looks.rungAfter(since, since), now);
        }
    }

    /**
     * The provider is done and its links are safe on the row; the images are being copied. Left when they are ours, or when
     * that has failed until the deadline and a grace.
     */
    record Finishing(int attempt, String model, String upstreamId, Instant since, Result result, int tries,
            Instant notBefore) implements TaskState {

        static final Backoff TRYING_AGAIN = Backoff.parse("1s,3s,10s,30s");

        @Override
        public Status status() {
            return Status.RUNNING;
        }

        @Override
        public Phase phase() {
            return Phase.STORING;
        }

        @Override
        public Step next(Task task, Instant now) {
            return Step.KEEP.orWait(notBefore, now);
        }

        @Override
        public Finishing known(String upstream) {
            return new Finishing(attempt, model, upstream, since, result, tries, notBefore);
        }

        Finishing later(Instant now) {
            Instant retry = now.plus(TRYING_AGAIN.after(tries + 1));
            return new Finishing(attempt, model, upstreamId, since, result, tries + 1, retry);
        }
    }

    /** Done. */
    record Succeeded(String model, String upstreamId, Instant at, Output output) implements Settled {

        @Override
        public Succeeded known(String upstream) {
            return new Succeeded(model, upstream, at, output);
        }

        @Override
        public Status status() {
            return Status.SUCCEEDED;
        }

        @Override
        public Integer progress() {
            return 100;
        }
    }

    /** Ended badly. */
    record Failed(String model, String upstreamId, Instant at, Failure failure) implements Settled {

        @Override
        public Failed known(String upstream) {
            return new Failed(model, upstream, at, failure);
        }

        @Override
        public Status status() {
            return Status.FAILED;
        }
    }

    /**
     * Called off by its client before it was done.
     *
     * @param recall what its provider has still to be told, or null
     */
    record Canceled(String model, String upstreamId, Instant at, Recall recall) implements Settled {

        @Override
        public Step next(Task task, Instant now) {
            return recall == null || task.keeping().struckOut() ? Step.REST : Step.RECALL.orWait(recall.notBefore(), now);
        }

        @Override
        public int attempt() {
            return recall == null ? 0 : recall.attempt();
        }

        /** Its provider can be told as soon as it is known by which name. */
        @Override
        public Canceled known(String upstream) {
            return new Canceled(model, upstream, at, recall == null ? null : recall.from(at));
        }

        Canceled recalled(Recall next) {
            return new Canceled(model, upstreamId, at, next);
        }

        @Override
        public Status status() {
            return Status.CANCELED;
        }
    }

    /** One of the three ends: exactly one is ever reached, and nothing leaves it. */
    sealed interface Settled extends TaskState permits Succeeded, Failed, Canceled {

        /** When it ended. */
        Instant at();

        @Override
        default boolean settled() {
            return true;
        }

        @Override
        default Step next(Task task, Instant now) {
            return Step.REST;
        }
    }
}
