package dev.artrelay.task;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Canceled;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Settled;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
    /** After so long every task has ended: its deadline is a day away at most, and that it has passed is seen late only in an outage of ours. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(7);

    private static final String REMARK = "remark";

    public Task {
        deliveries = List.copyOf(deliveries);
        inbox = List.copyOf(inbox);
        attempts = List.copyOf(attempts);
    }

    /** A client's order is taken. */
    public static Task accepted(TaskId id, Order order) {
        return accepted(id, order, Duration.ZERO);
    }

    /** It is added so long after its id was made, and has all of its time nevertheless. */
    public static Task accepted(TaskId id, Order order, Duration lag) {
        Instant now = id.createdAt();
        Journal journal = Journal.EMPTY.plus(now, "accepted", String.join(", ", order.route()));
        return new Task(id, order, new Accepted(1, 0, now, null, null), null, List.of(), List.of(), List.of(), journal,
                new Keeping(0, 1, 0, null, null, 0, lag)).scheduled(now);
    }

    /** What to do next: of this task and the time alone, so that whoever looks, whenever, does the right thing. */
    public Step next(Instant now) {
        return new Agenda(this, now).next();
    }

    /** After its provider was asked and has not ended it: what is next, and that is not to ask again at once. */
    public Step nextLook(Instant now) {
        return new Agenda(this, now).nextLook();
    }

    /** What its code says has been found out, unless somebody was faster. */
    public Task saying(Payload found, String how, Instant now) {
        return understood() || found.equals(order.payload()) ? this
                : with(order.saying(found)).with(keeping.unstruck().counted()).told(now, "content", how).scheduled(now);
    }

    /** What its code is to say cannot be found out; it stays as it is if somebody has. */
    public Task speechless(Failure failure, Instant now) {
        return understood() ? this : failed(failure, now);
    }

    /** Whatever comes to light later, an attempt that is under way goes by what was known when it was claimed. */
    private boolean understood() {
        return !(state instanceof Accepted) || order.payload() != null && order.payload().content() != null;
    }

    /** Its way to the provider that it goes to next. */
    public Admission admission() {
        return new Admission(this);
    }

    /** Its next attempt is claimed: to be written before the provider is called. */
    public Task submitting(Conduct conduct, Instant now) {
        return state instanceof Submitting asked ? askedAgain(asked, conduct, now) : claimed((Accepted) state, conduct, now);
    }

    private Task claimed(Accepted waiting, Conduct conduct, Instant now) {
        String model = order.route().get(waiting.candidate());
        Submitting claim = new Submitting(waiting.nextAttempt(), model, now, now.plus(conduct.submitLimit()), 1, conduct,
                waiting.hope(), waiting.slot());
        Task claimed = changed(claim, now, "submitting", model);
        return (startedAt == null ? claimed.startedAt(now).webhooks().announced(EventType.RUNNING, now) : claimed).scheduled(now);
    }

    /** Only an answer makes up for strikes: a request that kills its worker is not asked for ever. */
    private Task askedAgain(Submitting asked, Conduct conduct, Instant now) {
        Task again = into(asked.again(conduct, now), now, "submitting", asked.model() + " again");
        return again.with(again.keeping.struck(keeping.strikes(), null));
    }

    /** A callback has come in: looked for soon, should the wake that goes with it be lost. */
    public Task received(Callback callback) {
        List<Callback> longer = new ArrayList<>(inbox);
        longer.add(callback);
        Instant latest = callback.at().plus(SAFETY);
        boolean sooner = keeping.dueAt() != null && keeping.dueAt().isBefore(latest);
        return withInbox(longer).with(sooner ? keeping : keeping.due(latest));
    }

    /** A callback has been read, by us or by somebody faster. */
    public Task read(Callback callback, String outcome, Instant now) {
        if (!inbox.contains(callback)) {
            return this;
        }
        return withInbox(inbox.stream().filter(each -> !each.equals(callback)).toList()).with(keeping.unstruck())
                .told(now, "callback", "attempt " + callback.attempt() + ": " + outcome).scheduled(now);
    }

    public Task observe(Observation news, Instant now) {
        return news.appliedTo(this, now);
    }

    /** Remarks are made once, however often a provider is asked. */
    public Task remarked(List<String> remarks, Instant now) {
        Task told = this;
        for (String remark : remarks) {
            told = told.journal.tells(REMARK, remark) ? told : told.told(now, REMARK, remark);
        }
        return told;
    }

    /** The images of this attempt, which are to be made ours. */
    public Images images(int attempt) {
        return new Images(this, attempt);
    }

    /** Ended badly, if it is live. */
    public Task failed(Failure failure, Instant now) {
        return state.settled() ? this : settled(new Failed(state.model(), state.upstreamId(), now, failure), now);
    }

    /** Its time is over, or it has failed its worker too often. */
    public Task expired(Instant now) {
        return failed(Expiry.of(this), now);
    }

    /** Called off, if it is live; a settled task stays what it is. */
    public Task canceled(Instant now) {
        return canceled((Recall) null, now);
    }

    /**
     * The same, and the provider that has it, or may have it, is to be told.
     *
     * @param stoppable whether whoever runs a model can be told
     */
    public Task canceled(Predicate<String> stoppable, Instant now) {
        Recall recall = Recall.of(state, now);
        boolean tellable = recall == null || stoppable.test(state.model());
        return tellable ? canceled(recall, now) : canceled(now).recalling().impossible(now);
    }

    private Task canceled(Recall recall, Instant now) {
        return state.settled() ? this : settled(new Canceled(state.model(), state.upstreamId(), now, recall), now);
    }

    /** How its provider is told that it is canceled. */
    public Recalling recalling() {
        return new Recalling(this);
    }

    /** What subscribers are told of it. */
    public Webhooks webhooks() {
        return new Webhooks(this);
    }

    /** How it fares with those who work on it. */
    public Work work() {
        return new Work(this);
    }

    public Task stored(long version) {
        return with(keeping.stored(version));
    }

    /** The provider whose slots it waits for, if it waits for one. */
    public Optional<String> queuedAt() {
        return state instanceof Accepted waiting && waiting.queued() ? Optional.of(provider()) : Optional.empty();
    }

    /** The slot of its attempt, if that has one: from the claim, or from its turn in the queue, until the attempt is over. */
    public Optional<Slot> slot() {
        return Optional.ofNullable(state.slot()).map(number -> new Slot(provider(), number, attempt()));
    }

    /** The attempt under way, or the next one. */
    public int attempt() {
        return state instanceof Accepted waiting ? waiting.nextAttempt() : state.attempt();
    }

    String provider() {
        String model = state instanceof Accepted waiting ? order.route().get(waiting.candidate()) : model();
        return Owner.of(model);
    }

    /** The model that runs or ran it; until that is known, the one that is tried first. */
    public String model() {
        return state.model() == null ? order.route().get(0) : state.model();
    }

    public boolean settled() {
        return state.settled();
    }

    public Instant createdAt() {
        return id.createdAt();
    }

    public Instant deadlineAt() {
        return createdAt().plus(keeping.lag()).plus(order.terms().deadline());
    }

    /** When it ended, if it has. */
    public Optional<Instant> finishedAt() {
        return state instanceof Settled end ? Optional.of(end.at()) : Optional.empty();
    }

    /** When the client's retention ends; never while it is live, or somebody has still to be told of its end. */
    public Optional<Instant> goneAt() {
        boolean untold = recalling().outstanding() || webhooks().outstanding();
        return untold ? Optional.empty() : finishedAt().map(end -> end.plus(order.terms().retention()));
    }

    /** What it is part of: its client's trace, or else one of its own. */
    public Trace trace() {
        Trace client = order.origin().trace();
        return client == null ? Trace.of(id) : client;
    }

    /** By what lines of the log about it are found. */
    public Map<String, String> names() {
        return trace().names(id);
    }

    Task into(TaskState next, Instant now, String event, String detail) {
        return changed(next, now, event, detail).scheduled(now);
    }

    Task settled(Settled end, Instant now) {
        String detail = end instanceof Failed failed ? failed.failure().code().word() : null;
        Task ended = changed(end, now, end.status().word(), detail);
        return ended.withInbox(List.of()).webhooks().ended(now).scheduled(now);
    }

    /** Not yet scheduled: the due time that stands may be good enough for what is still to be added. */
    private Task changed(TaskState next, Instant now, String event, String detail) {
        return with(next).with(keeping.unstruck().counted()).told(now, event, detail);
    }

    /** A fact for the record that no client sees. */
    Task noted(TaskState same, Instant now, String event, String detail) {
        return with(same).told(now, event, detail).scheduled(now);
    }

    Task told(Instant now, String event, String detail) {
        return new Task(id, order, state, startedAt, deliveries, inbox, attempts, journal.plus(now, event, detail), keeping);
    }

    /** The due time is moved only where it must: each move costs two writes of the index. */
    Task scheduled(Instant now) {
        return with(keeping.due(Schedule.due(next(now), keeping.dueAt(), now)));
    }

    private Task with(Order known) {
        return new Task(id, known, state, startedAt, deliveries, inbox, attempts, journal, keeping);
    }

    Task with(TaskState next) {
        return new Task(id, order, next, startedAt, deliveries, inbox, attempts, journal, keeping);
    }

    Task with(Deliveries changed) {
        return new Task(id, order, state, startedAt, changed.all(), inbox, attempts, journal, keeping);
    }

    Task with(Keeping kept) {
        return new Task(id, order, state, startedAt, deliveries, inbox, attempts, journal, kept);
    }

    private Task withInbox(List<Callback> unread) {
        return new Task(id, order, state, startedAt, deliveries, unread, attempts, journal, keeping);
    }

    Task withAttempts(List<Delivery.Attempt> log) {
        return new Task(id, order, state, startedAt, deliveries, inbox, log, journal, keeping);
    }

    private Task startedAt(Instant now) {
        return new Task(id, order, state, now, deliveries, inbox, attempts, journal, keeping);
    }
}
