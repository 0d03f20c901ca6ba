package dev.artrelay.task;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Canceled;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Running;
import dev.artrelay.task.TaskState.Settled;
import dev.artrelay.task.TaskState.Submitting;
import dev.artrelay.task.TaskState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    /** How often a task may fail its worker. */
    private static final int STRIKES = 5;
    private static final int STRIKES_OF_A_SUSPECT = 2;

    private static final Backoff AFTER_A_STRIKE = Backoff.parse("5s,15s,30s");
    private static final int ATTEMPTS_KEPT = 20;
    private static final String REMARK = "remark";
    private static final String RECALLED = "upstream_cancel";

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

    // --- what is to be done

    /** What to do next: of this task and the time alone, so that whoever looks, whenever, does the right thing. */
    public Step next(Instant now) {
        return new Agenda(this, now).next();
    }

    /** After its provider was asked and has not ended it: what is next, and that is not to ask again at once. */
    public Step nextLook(Instant now) {
        return new Agenda(this, now).nextLook();
    }

    // --- its turn

    /** No slot is free where it goes next: it waits there until it is given one. */
    public Task queued(Instant now) {
        return into(((Accepted) state).inQueue(), now, "queued", provider());
    }

    /** Its turn has come: the slot is null where its provider takes any number by now. */
    public Task called(Integer slot, Instant now) {
        return queuedAt().isPresent() ? into(((Accepted) state).holding(slot), now, "called", provider()) : this;
    }

    /** A free slot is for its next attempt, which is to be claimed in the same write. */
    public Task holding(int slot) {
        return with(((Accepted) state).holding(slot));
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

    private String provider() {
        String model = state instanceof Accepted waiting ? order.route().get(waiting.candidate()) : model();
        return Owner.of(model);
    }

    // --- its life

    /** Its next attempt is claimed: to be written before the provider is called. */
    public Task submitting(Conduct conduct, Instant now) {
        return state instanceof Submitting asked ? askedAgain(asked, conduct, now) : claimed((Accepted) state, conduct, now);
    }

    /**
     * Its turn does not come soon.
     *
     * @param elsewhere may the next of the route have it instead?
     */
    public Task putOff(Instant until, boolean elsewhere, Instant now) {
        if (state instanceof Submitting asked) {
            return into(asked.later(until), now, "put_off", null);
        }
        Accepted waiting = (Accepted) state;
        return into(elsewhere ? waiting.passedOn(order.route(), until, now) : waiting.later(until), now, "put_off", null);
    }

    private Task claimed(Accepted waiting, Conduct conduct, Instant now) {
        String model = order.route().get(waiting.candidate());
        Submitting claim = new Submitting(waiting.nextAttempt(), model, now, now.plus(conduct.submitLimit()), 1, conduct,
                waiting.hope(), waiting.slot());
        Task claimed = changed(claim, now, "submitting", model);
        return (startedAt == null ? claimed.startedAt(now).announced(EventType.RUNNING, now) : claimed).scheduled(now);
    }

    /** Only an answer makes up for strikes: a request that kills its worker is not asked for ever. */
    private Task askedAgain(Submitting asked, Conduct conduct, Instant now) {
        Task again = into(asked.again(conduct, now), now, "submitting", asked.model() + " again");
        return again.with(again.keeping.struck(keeping.strikes(), null));
    }

    /** What its code says has been found out, unless somebody was faster. */
    public Task saying(Payload found, String how, Instant now) {
        return understood() || state.settled() || found.equals(order.payload()) ? this
                : with(order.saying(found)).with(keeping.unstruck().counted()).told(now, "content", how).scheduled(now);
    }

    /** What its code is to say cannot be found out; it stays as it is if somebody has. */
    public Task speechless(Failure failure, Instant now) {
        return understood() ? this : failed(failure, now);
    }

    private boolean understood() {
        return order.payload() != null && order.payload().content() != null;
    }

    public Task observe(Observation news, Instant now) {
        return news.appliedTo(this, now);
    }

    /** A callback has been read, by us or by somebody faster. */
    public Task read(Callback callback, String outcome, Instant now) {
        if (!inbox.contains(callback)) {
            return this;
        }
        return withInbox(inbox.stream().filter(each -> !each.equals(callback)).toList()).with(keeping.unstruck())
                .told(now, "callback", "attempt " + callback.attempt() + ": " + outcome).scheduled(now);
    }

    /** A callback has come in: looked for soon, should the wake that goes with it be lost. */
    public Task received(Callback callback) {
        List<Callback> longer = new ArrayList<>(inbox);
        longer.add(callback);
        Instant latest = callback.at().plus(SAFETY);
        boolean sooner = keeping.dueAt() != null && keeping.dueAt().isBefore(latest);
        return withInbox(longer).with(sooner ? keeping : keeping.due(latest));
    }

    /** The images of this attempt could not be kept this time. */
    public Task keepLater(int attempt, String why, Instant now) {
        return finishing(attempt).map(known -> into(known.later(now), now, "keeping_failed", why)).orElse(this);
    }

    /**
     * The codes in the images of this attempt have been read, or could not be; one entry for each that was judged.
     *
     * @param remarks what was done about those that could not
     */
    public Task judged(int attempt, List<Artwork> images, List<String> remarks, Instant now) {
        if (finishing(attempt).isEmpty()) {
            return this;
        }
        Task told = remarked(remarks, now);
        for (Artwork image : images) {
            told = image.verdict() == null ? told : told.told(now, "verdict", image.verdict().told());
        }
        return told;
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

    /** May it be begun anew with another seed, should the codes of its present attempt not scan? */
    public boolean mayReseed(Instant now) {
        return keeping.reseeds() < order.request().scan().retries() && now.isBefore(deadlineAt());
    }

    /** The codes of this attempt cannot be scanned: another seed, if the client allows one and there is time, else the end. */
    public Task unscannable(int attempt, Instant now) {
        return mayReseed(now) ? finishing(attempt).map(known -> reseeded(known, now)).orElse(this)
                : spoilt(attempt, Failure.of(Failure.Code.NOT_SCANNABLE, "the code in the picture cannot be scanned"), now);
    }

    /** The attempt has surely ended, so the next one is no second submission of it. */
    private Task reseeded(Finishing known, Instant now) {
        Accepted next = new Accepted(known.attempt() + 1, order.route().indexOf(known.model()), now, null, null);
        return with(keeping.reseeded()).into(next, now, "reseeded", "the code of attempt %d cannot be scanned; retry %d of %d"
                .formatted(known.attempt(), keeping.reseeds() + 1, order.request().scan().retries()));
    }

    private Optional<Finishing> finishing(int attempt) {
        return state instanceof Finishing known && known.attempt() == attempt ? Optional.of(known) : Optional.empty();
    }

    /** Ended badly, if it is live. */
    public Task failed(Failure failure, Instant now) {
        return state.settled() ? this : settled(new Failed(state.model(), state.upstreamId(), now, failure), now);
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
        boolean away = state instanceof Submitting || state instanceof Running;
        if (away && !stoppable.test(state.model())) {
            return canceled(now).told(now, RECALLED, "the provider cannot be told to stop: it may still run and cost");
        }
        return canceled(away ? recall(now) : null, now);
    }

    private Task canceled(Recall recall, Instant now) {
        return state.settled() ? this : settled(new Canceled(state.model(), state.upstreamId(), now, recall), now);
    }

    /** While it is being submitted nobody knows what to call it there; the answer tells, or comes no more. */
    private Recall recall(Instant now) {
        boolean unnamed = state instanceof Submitting asked && asked.conduct().recovery() != Recovery.ASK_AGAIN;
        return new Recall(state.attempt(), 0, unnamed ? ((Submitting) state).until() : now);
    }

    /** Its provider has been told, or never will be. */
    public Task recalled(String outcome, Instant now) {
        return recalled(null, outcome, now);
    }

    /**
     * Its provider could not be told this time.
     *
     * @param passing may it be told later?
     */
    public Task unrecalled(boolean passing, String why, Instant now) {
        Recall next = passing && state instanceof Canceled end && end.recall() != null ? end.recall().again(now) : null;
        return recalled(next, "not passed on: " + why + (next == null ? "; it may still run and cost" : ""), now);
    }

    private Task recalled(Recall next, String outcome, Instant now) {
        return state instanceof Canceled end && end.recall() != null
                ? noted(end.recalled(next), now, RECALLED, outcome).with(keeping.unstruck()).scheduled(now) : this;
    }

    /** Its time is over, or it has failed its worker too often. */
    public Task expired(Instant now) {
        return failed(Expiry.of(this), now);
    }

    // --- its webhooks

    /** What has happened since that earlier self that subscribers may want to hear of. */
    public Optional<EventType> newsSince(Task before) {
        if (settled()) {
            return before.settled() ? Optional.empty() : EventType.ofEnd(state.status());
        }
        return startedAt != null && before.startedAt == null ? Optional.of(EventType.RUNNING) : Optional.empty();
    }

    /** Standing subscribers, too, are told what has happened since that earlier self; to be written in the same write. */
    public Task toldTo(List<Subscription> standing, Task before, Instant now) {
        Deliveries all = newsSince(before).map(event -> webhooks().plus(standing, event, keeping.sequence(), now)).orElse(webhooks());
        boolean more = all.all().size() > deliveries.size();
        return more ? with(all).with(keeping.due(before.keeping.dueAt())).scheduled(now) : this;
    }

    /** Every delivery that is open is now ours to attempt. */
    public Task claimed(Instant now) {
        return claimed(now, delivery -> now);
    }

    /**
     * Every delivery that is open is now ours to attempt, or put off.
     *
     * @param from from when on an attempt may begin; one that may not yet is not claimed
     */
    public Task claimed(Instant now, Function<Delivery, Instant> from) {
        return with(webhooks().claimed(state.settled(), now, from)).scheduled(now);
    }

    /** The deliveries that this claim of an earlier self has taken. */
    public List<Delivery> claimedSince(Task before) {
        return webhooks().claimedSince(before.webhooks());
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
        Deliveries ended = webhooks().ended(delivery, outcome);
        Deliveries left = fate == Fate.GONE ? ended.without(delivery.subscriber(), now) : ended;
        return with(left).logged(result.followedBy(outcome)).with(state.settled() ? keeping.unstruck() : keeping)
                .told(now, "webhook", result.told(outcome)).scheduled(now);
    }

    private Task logged(Delivery.Attempt attempt) {
        List<Delivery.Attempt> log = new ArrayList<>(attempts);
        log.add(attempt);
        List<Delivery.Attempt> kept = log.subList(Math.max(0, log.size() - ATTEMPTS_KEPT), log.size());
        return new Task(id, order, state, startedAt, deliveries, inbox, kept, journal, keeping);
    }

    /** Its end is sent once more, to those who had it and those who had not: its own webhook and these. */
    public Task redelivered(List<Subscription> standing, Instant now) {
        Task again = with(webhooks().again(Delivery.OF_TASK, now)).scheduled(now);
        for (Subscription whom : standing) {
            again = again.redeliveredTo(whom, now);
        }
        return again;
    }

    /** Its end is sent once more to a standing subscriber, who need not have been one then. */
    public Task redeliveredTo(Subscription whom, Instant now) {
        Deliveries all = webhooks().tellsTheEnd(whom.subscriber()) ? webhooks().again(whom.subscriber(), now)
                : EventType.ofEnd(state.status()).map(event -> webhooks().plus(whom, event, keeping.sequence(), now)).orElse(webhooks());
        return with(all).scheduled(now);
    }

    // --- its keeping

    /** The sweep has found it due and goes on with it: whoever held it before is presumed gone. */
    public Task takenOver(Instant now) {
        return (leftUndone(now) ? struck(now, "taken_over") : this).dueAnew(now);
    }

    /** A process that has just begun goes on with it, if there is anything to do now: the one before may have died of it. */
    public Task resumed(Instant now) {
        return next(now).begins() ? struck(now, "resumed").dueAnew(now) : this;
    }

    private Task struck(Instant now, String event) {
        return with(keeping.struck(keeping.strikes() + 1, keeping.resumeAt())).told(now, event, null);
    }

    private Task dueAnew(Instant now) {
        return with(keeping.due(null)).scheduled(now);
    }

    /** Could it have been done before the sweep was to come? What waits for the sweep itself nobody has failed to do. */
    private boolean leftUndone(Instant now) {
        Instant before = keeping.dueAt() == null ? now : keeping.dueAt().minusMillis(1);
        return next(before.isBefore(now) ? before : now).writes();
    }

    /** Its worker has met something nobody foresaw. */
    public Task stumbled(String detail, Instant now) {
        int strikes = keeping.strikes() + 1;
        return with(keeping.struck(strikes, now.plus(AFTER_A_STRIKE.after(strikes)))).told(now, "stumbled", detail)
                .scheduled(now);
    }

    /** The worker that looked at it as it was lives: what it had been struck for by then, it is not to blame for. */
    public Task survived(Task looked) {
        boolean same = keeping.version() == looked.keeping.version();
        return same && keeping.strikes() > 0 ? with(keeping.unstruck()) : this;
    }

    public Task stored(long version) {
        return with(keeping.stored(version));
    }

    /** Remarks are made once, however often a provider is asked. */
    public Task remarked(List<String> remarks, Instant now) {
        Task told = this;
        for (String remark : remarks) {
            told = told.journal.tells(REMARK, remark) ? told : told.told(now, REMARK, remark);
        }
        return told;
    }

    /** The model that runs or ran it; until that is known, the one that is tried first. */
    public String model() {
        return state.model() == null ? order.route().get(0) : state.model();
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

    public boolean settled() {
        return state.settled();
    }

    /** When the client's retention ends; never while it is live, or somebody has still to be told of its end. */
    public Optional<Instant> goneAt() {
        boolean recalling = state instanceof Canceled end && end.recall() != null && !struckOut();
        return recalling || webhooks().outstanding() ? Optional.empty() : finishedAt().map(end -> end.plus(order.terms().retention()));
    }

    // --- how one task becomes the next

    Task into(TaskState next, Instant now, String event, String detail) {
        return changed(next, now, event, detail).scheduled(now);
    }

    /** Not yet scheduled: the due time that stands may be good enough for what is still to be added. */
    private Task changed(TaskState next, Instant now, String event, String detail) {
        return with(next).with(keeping.unstruck().counted()).told(now, event, detail);
    }

    /** A fact for the record that no client sees. */
    Task noted(TaskState same, Instant now, String event, String detail) {
        return with(same).told(now, event, detail).scheduled(now);
    }

    Task settled(Settled end, Instant now) {
        String detail = end instanceof Failed failed ? failed.failure().code().word() : null;
        Task ended = changed(end, now, end.status().word(), detail);
        EventType event = EventType.ofEnd(end.status()).orElseThrow();
        return ended.with(webhooks().terminal()).withInbox(List.of()).announced(event, now).scheduled(now);
    }

    private Task announced(EventType event, Instant now) {
        Order.Webhook webhook = order.webhook();
        return webhook == null ? this : with(webhooks().plus(
                new Subscription(Delivery.OF_TASK, webhook.url(), webhook.events()), event, keeping.sequence(), now));
    }

    /** The due time is moved only where it must: each move costs two writes of the index. */
    private Task scheduled(Instant now) {
        return with(keeping.due(Schedule.due(next(now), keeping.dueAt(), now)));
    }

    boolean struckOut() {
        return keeping.strikes() >= STRIKES;
    }

    /** Has it failed so often in a row that it may be what its workers die of? Or it was at hand whenever another one killed them. */
    public boolean suspect() {
        return keeping.strikes() >= STRIKES_OF_A_SUSPECT;
    }

    Deliveries webhooks() {
        return new Deliveries(deliveries);
    }

    private Task told(Instant now, String event, String detail) {
        return new Task(id, order, state, startedAt, deliveries, inbox, attempts, journal.plus(now, event, detail), keeping);
    }

    private Task with(Order known) {
        return new Task(id, known, state, startedAt, deliveries, inbox, attempts, journal, keeping);
    }

    private Task with(TaskState next) {
        return new Task(id, order, next, startedAt, deliveries, inbox, attempts, journal, keeping);
    }

    private Task with(Deliveries changed) {
        return new Task(id, order, state, startedAt, changed.all(), inbox, attempts, journal, keeping);
    }

    private Task with(Keeping kept) {
        return new Task(id, order, state, startedAt, deliveries, inbox, attempts, journal, kept);
    }

    private Task withInbox(List<Callback> unread) {
        return new Task(id, order, state, startedAt, deliveries, unread, attempts, journal, keeping);
    }

    private Task startedAt(Instant now) {
        return new Task(id, order, state, now, deliveries, inbox, attempts, journal, keeping);
    }
}
