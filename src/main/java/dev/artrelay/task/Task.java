package dev.artrelay.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Canceled;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Settled;
import dev.artrelay.task.TaskState.Submitting;
import dev.artrelay.task.TaskState.Succeeded;

/**
 * The request and all we know of it. Immutable: every transition is a pure function that gives the next task; whether that
 * one is written is the caller's affair.
 *
 * @param startedAt when it was first submitted, or null
 * @param inbox callbacks nobody has read yet, oldest first
 * @param attempts the last webhook attempts, oldest first
 */
public record Task(TaskId id, Order order, TaskState state, Instant startedAt, List<Delivery> deliveries,
        List<Callback> inbox, List<Delivery.Attempt> attempts, Journal journal, Keeping keeping) {

    /** How long after its deadline a result that is known may still be copied. */
    public static final Duration STORING_GRACE = Duration.ofMinutes(3);
    /** How far behind its wake a task is looked for by the sweep: what a lost wake costs at most, but for one sweep. */
    public static final Duration SAFETY = Duration.ofMinutes(2);
    /** The longest wait that a wake carries; a longer one is the sweep's. */
    public static final Duration WAKE_HORIZON = Duration.ofMinutes(15);
    /** How often a task may fail its worker. */
    static final int STRIKES = 5;

    private static final Backoff AFTER_A_STRIKE = Backoff.parse("5s,15s,30s");
    private static final int ATTEMPTS_KEPT = 20;

    /**
     * What keeps the row in order.
     *
     * @param version fences every write; the store counts it
     * @param sequence counts the changes that a client can see
     * @param strikes how often in a row its worker has failed
     * @param resumeAt not before, after a strike; or null
     * @param dueAt when the sweep looks for it, or null if never
     */
    public record Keeping(long version, int sequence, int strikes, Instant resumeAt, Instant dueAt) {
    }

    public Task {
        deliveries = List.copyOf(deliveries);
        inbox = List.copyOf(inbox);
        attempts = List.copyOf(attempts);
    }

    /** A client's order is taken. */
    public static Task accepted(TaskId id, Order order) {
        Instant now = id.createdAt();
        Journal journal = Journal.EMPTY.plus(now, "accepted", String.join(", ", order.route()));
        return new Task(id, order, new Accepted(1, 0, now, null), null, List.of(), List.of(), List.of(), journal,
                new Keeping(0, 1, 0, null, null)).scheduled(now);
    }

    // --- what is to be done

    /** What to do next: of this task and the time alone, so that whoever looks, whenever, does the right thing. */
    public Step next(Instant now) {
        if (!state.settled() && !inbox.isEmpty()) {
            return resumed(Step.READ, now);
        }
        if (!state.settled() && (keeping.strikes >= STRIKES || !limit().isAfter(now))) {
            return Step.EXPIRE;
        }
        Step step = resumed(state.next(this, now).before(deliveryStep(now)), now);
        return state.settled() ? step : step.before(Step.waitUntil(limit()));
    }

    /** After a look that brought no news: when to look again. */
    public Step nextLook(Instant now) {
        Instant rung = state instanceof Running run ? run.looks().rungAfter(run.since(), now)
                : state instanceof Submitting asked ? asked.conduct().looks().rungAfter(asked.until(), now) : limit();
        return Step.waitUntil(rung).before(Step.waitUntil(limit()));
    }

    private Step resumed(Step step, Instant now) {
        Instant resume = keeping.resumeAt;
        return resume != null && resume.isAfter(now) && step.kind() != Step.Kind.REST ? Step.waitUntil(resume) : step;
    }

    private Step deliveryStep(Instant now) {
        return deliveries.stream().filter(delivery -> !delivery.ended())
                .map(delivery -> Step.DELIVER.orWait(delivery.at(), now))
                .reduce(Step.REST, Step::before);
    }

    private Instant limit() {
        Instant deadline = deadlineAt();
        if (!(state instanceof Finishing known)) {
            return deadline;
        }
        return (known.since().isAfter(deadline) ? known.since() : deadline).plus(STORING_GRACE);
    }

    // --- its life

    /** Its next attempt is claimed: to be written before the provider is called. */
    public Task submitting(Conduct conduct, Instant now) {
        Instant until = now.plus(conduct.submitLimit());
        if (state instanceof Submitting asked) {
            return into(new Submitting(asked.attempt(), asked.model(), asked.since(), until, asked.asks() + 1, conduct),
                    now, "submitting", asked.model() + " again");
        }
        Accepted waiting = (Accepted) state;
        String model = order.route().get(waiting.candidate());
        Submitting claim = new Submitting(waiting.nextAttempt(), model, now, until, 1, conduct);
        Task claimed = into(claim, now, "submitting", model);
        return claimed.startedAt == null ? claimed.startedAt(now).announced(EventType.RUNNING, now) : claimed;
    }

    public Task observe(Observation news, Instant now) {
        return news.appliedTo(this, now);
    }

    /** A callback has been read, by us or by somebody faster. */
    public Task read(Callback callback, String outcome, Instant now) {
        if (!inbox.contains(callback)) {
            return this;
        }
        List<Callback> unread = inbox.stream().filter(each -> !each.equals(callback)).toList();
        Journal told = journal.plus(now, "callback", "attempt " + callback.attempt() + ": " + outcome);
        return copy(state, deliveries, unread, attempts, told, unstruck()).scheduled(now);
    }

    /** A callback has come in: looked for soon, should the wake that goes with it be lost. */
    public Task received(Callback callback) {
        List<Callback> longer = new ArrayList<>(inbox);
        longer.add(callback);
        return copy(state, deliveries, longer, attempts, journal, new Keeping(keeping.version, keeping.sequence,
                keeping.strikes, keeping.resumeAt, callback.at().plus(SAFETY)));
    }

    /** The images of this attempt could not be kept this time. */
    public Task keepLater(int attempt, String why, Instant now) {
        return finishing(attempt).map(known -> into(known.later(now), now, "keeping_failed", why)).orElse(this);
    }

    /** The images of this attempt are ours. */
    public Task kept(int attempt, List<Artwork> images, Instant now) {
        return finishing(attempt).map(known -> settled(
                new Succeeded(known.model(), known.upstreamId(), now, Output.of(known.result(), images)), now)).orElse(this);
    }

    /** The images of this attempt will never be ours, or are no good. */
    public Task spoilt(int attempt, Failure failure, Instant now) {
        return finishing(attempt).map(known -> failed(failure, now)).orElse(this);
    }

    private Optional<Finishing> finishing(int attempt) {
        return state instanceof Finishing known && known.attempt() == attempt ? Optional.of(known) : Optional.empty();
    }

    private Task failed(Failure failure, Instant now) {
        return settled(new Failed(state.model(), state.upstreamId(), now, failure), now);
    }

    /** Called off, if it is live; a settled task stays what it is. */
    public Task canceled(Instant now) {
        return state.settled() ? this : settled(new Canceled(state.model(), state.upstreamId(), now), now);
    }

    /** Its time is over, or it has failed its worker too often. */
    public Task expired(Instant now) {
        return failed(expiry(), now);
    }

    private Failure expiry() {
        if (keeping.strikes >= STRIKES) {
            return Failure.of(Failure.Code.INTERNAL, "the task could not be worked on");
        }
        if (state instanceof Submitting) {
            return Failure.of(Failure.Code.SUBMIT_UNCONFIRMED,
                    "the provider never confirmed the submission; it was not sent again");
        }
        if (state instanceof Finishing) {
            return Failure.of(Failure.Code.ARTWORK_UNAVAILABLE, "the result could not be copied in time");
        }
        boolean declined = state instanceof Accepted waiting && waiting.nextAttempt() > 1;
        return declined ? Failure.of(Failure.Code.UPSTREAM_UNAVAILABLE, "no provider took the task before its deadline")
                : Failure.of(Failure.Code.TIMED_OUT, "not done before its deadline");
    }

    // --- its webhooks

    /** Every delivery that is open is now ours to attempt. */
    public Task claimed(Instant now) {
        return withDeliveries(delivery -> delivery.open(now) ? delivery.claimed(now) : delivery).scheduled(now);
    }

    /** The deliveries that this claim of an earlier self has taken. */
    public List<Delivery> claimedSince(Task before) {
        return deliveries.stream().filter(delivery -> delivery.state() == Delivery.State.TRYING)
                .filter(delivery -> !before.deliveries.contains(delivery)).toList();
    }

    /**
     * A claimed attempt has ended.
     *
     * @param result what came of it; its {@code next} is filled in here
     * @param fate how the delivery goes on
     */
    public Task attempted(Delivery delivery, Delivery.Attempt result, Fate fate, Instant now) {
        Delivery next = fate.of(delivery, now);
        boolean superseded = state.settled() && !delivery.event().terminal() && !next.ended();
        Delivery outcome = superseded ? next.abandoned(now) : next;
        List<Delivery.Attempt> log = new ArrayList<>(attempts);
        log.add(new Delivery.Attempt(result.subscriber(), result.event(), result.number(), result.at(), result.status(),
                result.latencyMillis(), result.error(), outcome.ended() ? null : outcome.at()));
        List<Delivery.Attempt> kept = log.subList(Math.max(0, log.size() - ATTEMPTS_KEPT), log.size());
        Task logged = copy(state, deliveries, inbox, kept, journal.plus(now, "webhook", told(result, outcome)), unstruck());
        return logged.withDeliveries(each -> each.same(delivery) && !each.ended() ? outcome : each).scheduled(now);
    }

    private static String told(Delivery.Attempt result, Delivery outcome) {
        String answer = result.status() == null ? result.error() : result.status().toString();
        return result.event().word() + " to " + result.subscriber() + ", attempt " + result.number() + ": " + answer
                + (outcome.state() == Delivery.State.ABANDONED ? ", given up" : "");
    }

    /** Every terminal event is sent once more, to those who had it and those who had not. */
    public Task redelivered(Instant now) {
        return withDeliveries(delivery -> delivery.event().terminal() ? delivery.again(now) : delivery).scheduled(now);
    }

    // --- its keeping

    /** The sweep has found it due and goes on with it: whoever held it before is presumed gone. */
    public Task takenOver(Instant now) {
        boolean strike = next(now).writes();
        Keeping next = new Keeping(keeping.version, keeping.sequence, keeping.strikes + (strike ? 1 : 0), null, null);
        Journal told = strike ? journal.plus(now, "taken_over", null) : journal;
        return copy(state, deliveries, inbox, attempts, told, next).scheduled(now);
    }

    /** Its worker has met something nobody foresaw. */
    public Task stumbled(String detail, Instant now) {
        int strikes = keeping.strikes + 1;
        Keeping next = new Keeping(keeping.version, keeping.sequence, strikes, now.plus(AFTER_A_STRIKE.after(strikes)),
                keeping.dueAt);
        return copy(state, deliveries, inbox, attempts, journal.plus(now, "stumbled", detail), next).scheduled(now);
    }

    public Task stored(long version) {
        return copy(state, deliveries, inbox, attempts, journal,
                new Keeping(version, keeping.sequence, keeping.strikes, keeping.resumeAt, keeping.dueAt));
    }

    public Task remarked(List<String> remarks, Instant now) {
        Journal longer = journal;
        for (String remark : remarks) {
            longer = longer.plus(now, "remark", remark);
        }
        return copy(state, deliveries, inbox, attempts, longer, keeping);
    }

    public Instant createdAt() {
        return id.createdAt();
    }

    public Instant deadlineAt() {
        return createdAt().plus(order.terms().deadline());
    }

    /** When it ended, if it has. */
    public Optional<Instant> finishedAt() {
        return state instanceof Settled end ? Optional.of(end.at()) : Optional.empty();
    }

    public boolean settled() {
        return state.settled();
    }

    /** When the client's retention ends; never while it is live or a webhook is outstanding. */
    public Optional<Instant> goneAt() {
        boolean outstanding = deliveries.stream().anyMatch(delivery -> !delivery.ended());
        return outstanding ? Optional.empty() : finishedAt().map(end -> end.plus(order.terms().retention()));
    }

    // --- how one task becomes the next

    Task into(TaskState next, Instant now, String event, String detail) {
        Keeping changed = new Keeping(keeping.version, keeping.sequence + 1, 0, null, keeping.dueAt);
        return copy(next, deliveries, inbox, attempts, journal.plus(now, event, detail), changed).scheduled(now);
    }

    /** A fact for the record that no client sees. */
    Task noted(TaskState same, Instant now, String event, String detail) {
        return copy(same, deliveries, inbox, attempts, journal.plus(now, event, detail), keeping);
    }

    Task settled(Settled end, Instant now) {
        String detail = end instanceof Failed failed ? failed.failure().code().word() : null;
        Task ended = into(end, now, end.status().word(), detail);
        EventType event = switch (end.status()) {
            case SUCCEEDED -> EventType.SUCCEEDED;
            case FAILED -> EventType.FAILED;
            case CANCELED -> EventType.CANCELED;
            case QUEUED, RUNNING -> throw new IllegalStateException("no end: " + end.status());
        };
        return ended.copy(end, ended.deliveries.stream().filter(delivery -> delivery.event().terminal()
                || delivery.state() != Delivery.State.DUE).toList(), List.of(), attempts, ended.journal, ended.keeping)
                .announced(event, now);
    }

    private Task announced(EventType event, Instant now) {
        Order.Webhook webhook = order.webhook();
        if (webhook == null || !webhook.events().contains(event)) {
            return scheduled(now);
        }
        List<Delivery> more = new ArrayList<>(deliveries);
        more.add(Delivery.due(Delivery.OF_TASK, webhook.url(), event, keeping.sequence, now));
        return copy(state, more, inbox, attempts, journal, keeping).scheduled(now);
    }

    /** Moves the due time only where it must: each move costs two writes of the index. */
    private Task scheduled(Instant now) {
        Step step = next(now);
        Instant due = switch (step.kind()) {
            case REST -> null;
            case WAIT -> due(step.until(), now);
            case SUBMIT, LOOK, READ, KEEP, DELIVER, EXPIRE -> due(now, now);
        };
        return copy(state, deliveries, inbox, attempts, journal,
                new Keeping(keeping.version, keeping.sequence, keeping.strikes, keeping.resumeAt, due));
    }

    private Instant due(Instant wake, Instant now) {
        Instant present = keeping.dueAt;
        if (wake.isAfter(now.plus(WAKE_HORIZON))) {
            return wake;
        }
        Instant latest = wake.plus(SAFETY);
        boolean stands = present != null && present.isAfter(now) && !present.isAfter(latest);
        return stands ? present : latest;
    }

    private Keeping unstruck() {
        return new Keeping(keeping.version, keeping.sequence, 0, null, keeping.dueAt);
    }

    private Task startedAt(Instant now) {
        return new Task(id, order, state, now, deliveries, inbox, attempts, journal, keeping);
    }

    private Task withDeliveries(UnaryOperator<Delivery> change) {
        return copy(state, deliveries.stream().map(change).toList(), inbox, attempts, journal, keeping);
    }

    private Task copy(TaskState next, List<Delivery> due, List<Callback> unread, List<Delivery.Attempt> tried,
            Journal told, Keeping kept) {
        return new Task(id, order, next, startedAt, due, unread, tried, told, kept);
    }
}
