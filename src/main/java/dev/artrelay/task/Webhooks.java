package dev.artrelay.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What subscribers are told of a task; every act gives the next task. */
public record Webhooks(Task task) {

    private static final int ATTEMPTS_KEPT = 20;

    /** What has happened since that earlier self that subscribers may want to hear of. */
    public Optional<EventType> newsSince(Task before) {
        if (task.settled()) {
            return before.settled() ? Optional.empty() : EventType.ofEnd(task.state().status());
        }
        return task.startedAt() != null && before.startedAt() == null ? Optional.of(EventType.RUNNING) : Optional.empty();
    }

    /** Standing subscribers, too, are told what has happened since that earlier self; to be written in the same write. */
    public Task toldTo(List<Subscription> standing, Task before, Instant now) {
        Deliveries more = newsSince(before).map(event -> all().plus(standing, event, sequence(), now)).orElse(all());
        boolean news = more.all().size() > task.deliveries().size();
        return news ? task.with(more).with(task.keeping().due(before.keeping().dueAt())).scheduled(now) : task;
    }

    /** The webhook named in the task is to be told this, if it wants to. */
    Task announced(EventType event, Instant now) {
        Order.Webhook webhook = task.order().webhook();
        return webhook == null ? task : task.with(all().plus(
                new Subscription(Delivery.OF_TASK, webhook.url(), webhook.events()), event, sequence(), now));
    }

    /** The task has just settled. */
    Task ended(Instant now) {
        EventType event = EventType.ofEnd(task.state().status()).orElseThrow();
        return task.with(all().terminal()).webhooks().announced(event, now);
    }

    /** What is to be done about them next. */
    Step next(Instant now) {
        return all().next(now);
    }

    /** Has somebody still to be told something? */
    boolean outstanding() {
        return all().outstanding();
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
        return task.with(all().claimed(task.settled(), now, from)).scheduled(now);
    }

    /** The deliveries that this claim of an earlier self has taken. */
    public List<Delivery> claimedSince(Task before) {
        return all().claimedSince(before.webhooks().all());
    }

    /**
     * A claimed attempt has ended.
     *
     * @param result what came of it; its {@code next} is filled in here
     * @param fate how the delivery goes on
     */
    public Task attempted(Delivery delivery, Delivery.Attempt result, Fate fate, Instant now) {
        Delivery next = fate.of(delivery, now);
        boolean superseded = task.settled() && !delivery.event().terminal() && !next.ended();
        Delivery outcome = superseded ? next.abandoned(now) : next;
        Deliveries ended = all().ended(delivery, outcome);
        Deliveries left = fate == Fate.GONE ? ended.without(delivery.subscriber(), now) : ended;
        return task.with(left).withAttempts(log(result.followedBy(outcome)))
                .with(task.settled() ? task.keeping().unstruck() : task.keeping())
                .told(now, "webhook", result.told(outcome)).scheduled(now);
    }

    private List<Delivery.Attempt> log(Delivery.Attempt last) {
        List<Delivery.Attempt> log = new ArrayList<>(task.attempts());
        log.add(last);
        return log.subList(Math.max(0, log.size() - ATTEMPTS_KEPT), log.size());
    }

    /** Its end is sent once more, to those who had it and those who had not: its own webhook and these. */
    public Task redelivered(List<Subscription> standing, Instant now) {
        Task again = task.with(all().again(Delivery.OF_TASK, now)).scheduled(now);
        for (Subscription whom : standing) {
            again = again.webhooks().redeliveredTo(whom, now);
        }
        return again;
    }

    /** Its end is sent once more to a standing subscriber, who need not have been one then. */
    public Task redeliveredTo(Subscription whom, Instant now) {
        Deliveries more = all().tellsTheEnd(whom.subscriber()) ? all().again(whom.subscriber(), now)
                : EventType.ofEnd(task.state().status()).map(event -> all().plus(whom, event, sequence(), now)).orElse(all());
        return task.with(more).scheduled(now);
    }

    private int sequence() {
        return task.keeping().sequence();
    }

    private Deliveries all() {
        return new Deliveries(task.deliveries());
    }
}
