package dev.artrelay.task;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * News of one attempt, whichever way it came. News of another attempt than the present one, and news that says nothing new,
 * leave the task as it is (the same object): there is then nothing to write.
 */
public sealed interface Observation {

    /** The attempt it is about. */
    int attempt();

    Task appliedTo(Task task, Instant now);

    /** The provider took it and calls it so. */
    record Submitted(int attempt, String upstreamId) implements Observation {

        @Override
        public Task appliedTo(Task task, Instant now) {
            TaskState state = task.state();
            if (state instanceof Submitting asked && asked.attempt() == attempt) {
                return task.into(running(asked, upstreamId, now), now, "submitted", told());
            }
            boolean concerned = state.settled() || state.attempt() == attempt;
            TaskState known = concerned && state.upstreamId() == null && upstreamId != null ? state.known(upstreamId) : state;
            return known == state ? task : task.noted(known, now, "submitted", told());
        }

        /** Not the provider's id: some have the operator's account in it, and clients read this. */
        private String told() {
            return "attempt " + attempt;
        }

        private static Running running(Submitting asked, String upstreamId, Instant now) {
            return new Running(asked.attempt(), asked.model(), upstreamId, now, Phase.UPSTREAM_QUEUED, null,
                    asked.conduct().looks(), asked.slot());
        }
    }

    /** It goes on. Progress never goes back. */
    record Progress(int attempt, String upstreamId, Integer percent, Phase phase) implements Observation {

        @Override
        public Task appliedTo(Task task, Instant now) {
            Task known = new Submitted(attempt, upstreamId).appliedTo(task, now);
            return known.state() instanceof Running run && run.attempt() == attempt ? further(known, run, now) : known;
        }

        private Task further(Task task, Running run, Instant now) {
            Integer reached = percent == null || run.progress() != null && percent <= run.progress() ? run.progress()
                    : Integer.valueOf(Math.max(0, Math.min(percent, 99)));
            Phase where = run.phase() == Phase.UPSTREAM_RUNNING || phase == null ? run.phase() : phase;
            Running next = new Running(run.attempt(), run.model(), run.upstreamId(), run.since(), where, reached, run.looks(),
                    run.slot());
            return next.equals(run) ? task : task.into(next, now, "progress", reached == null ? where.word() : reached + " %");
        }
    }

    /** The provider is done. */
    record Finished(int attempt, String upstreamId, Result result) implements Observation {

        @Override
        public Task appliedTo(Task task, Instant now) {
            if (!UnderWay.is(task, attempt)) {
                return new Submitted(attempt, upstreamId).appliedTo(task, now);
            }
            TaskState state = task.state();
            String known = upstreamId == null ? state.upstreamId() : upstreamId;
            Finishing next = new Finishing(attempt, state.model(), known, now, result, 0, now);
            return task.into(next, now, "finished", result.images().size() + " image(s)").remarked(result.remarks(), now);
        }
    }

    /** The provider has failed it. */
    record Broken(int attempt, String upstreamId, Failure failure) implements Observation {

        @Override
        public Task appliedTo(Task task, Instant now) {
            if (!UnderWay.is(task, attempt)) {
                return new Submitted(attempt, upstreamId).appliedTo(task, now);
            }
            TaskState state = task.state();
            String known = upstreamId == null ? state.upstreamId() : upstreamId;
            return task.settled(new Failed(state.model(), known, now, failure), now);
        }
    }

    /**
     * The submission surely did not happen: the next model of the route. When all have been asked, the round begins again as
     * soon as one of them may be asked again; a task that none of them will have later either has failed. Of an attempt that
     * was sent more than once this says nothing about the earlier ones, so it is asked again.
     *
     * @param hopeless will it be no use later either?
     * @param after how long the provider wants to be left alone, or null; never less than our own ladder
     * @param why shown if nobody is left to ask
     */
    record Declined(int attempt, boolean hopeless, Duration after, Failure why) implements Observation {

        private static final Backoff AGAIN = Backoff.parse("2s,5s,15s,30s,60s");

        @Override
        public Task appliedTo(Task task, Instant now) {
            if (!(task.state() instanceof Submitting asked) || asked.attempt() != attempt) {
                return task;
            }
            if (asked.asks() > 1) {
                return task.into(asked.unconfirmed(now), now, "declined", why.message());
            }
            Instant hope = hopeless ? asked.hope() : sooner(asked.hope(), now.plus(pause()));
            List<String> route = task.order().route();
            int candidate = route.indexOf(asked.model());
            return hope == null && candidate + 1 == route.size()
                    ? task.settled(new Failed(asked.model(), null, now, why), now)
                    : task.into(Accepted.turnedDown(attempt + 1, candidate, route, hope, now), now, "declined", why.message());
        }

        private Duration pause() {
            Duration rung = AGAIN.after(attempt);
            return after == null || after.compareTo(rung) < 0 ? rung : after;
        }

        private static Instant sooner(Instant one, Instant other) {
            return one != null && one.isBefore(other) ? one : other;
        }
    }

    /** Nobody knows whether the submission happened. */
    record Unconfirmed(int attempt, String detail) implements Observation {

        @Override
        public Task appliedTo(Task task, Instant now) {
            boolean news = task.state() instanceof Submitting asked && asked.attempt() == attempt
                    && asked.phase() != Phase.SUBMIT_UNCONFIRMED;
            return news ? task.into(((Submitting) task.state()).unconfirmed(now), now, "unconfirmed", detail) : task;
        }
    }

    /** Is this attempt the one under way, its result not yet known? */
    final class UnderWay {

        private UnderWay() {
        }

        static boolean is(Task task, int attempt) {
            TaskState state = task.state();
            return state.attempt() == attempt && (state instanceof Submitting || state instanceof Running);
        }
    }
}
