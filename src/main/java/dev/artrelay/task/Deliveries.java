package dev.artrelay.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a task still has to tell its subscribers, and what it has told. */
record Deliveries(List<Delivery> all) {

    Step next(Instant now) {
        return all.stream().filter(delivery -> !delivery.ended())
                .map(delivery -> Step.DELIVER.orWait(delivery.at(), now))
                .reduce(Step.REST, Step::before);
    }

    boolean outstanding() {
        return all.stream().anyMatch(delivery -> !delivery.ended());
    }

    /**
     * One more, if it is wanted; given up at once where the webhook of the task has been given up: one that said 410 hears
     * nothing more by itself. Of a standing subscriber its own state says so.
     */
    Deliveries plus(Subscription whom, EventType event, int sequence, Instant now) {
        if (!whom.wants(event)) {
            return this;
        }
        Delivery due = Delivery.due(whom.subscriber(), whom.url(), event, sequence, now);
        List<Delivery> more = new ArrayList<>(all);
        more.add(!whom.standing() && unwanted(whom.subscriber()) ? due.abandoned(now) : due);
        return new Deliveries(more);
    }

    Deliveries plus(List<Subscription> standing, EventType event, int sequence, Instant now) {
        Deliveries more = this;
        for (Subscription whom : standing) {
            more = more.plus(whom, event, sequence, now);
        }
        return more;
    }

    /** What is left to tell once a task has settled: that it runs interests nobody any more. */
    Deliveries terminal() {
        return new Deliveries(all.stream()
                .filter(delivery -> delivery.event().terminal() || delivery.state() != Delivery.State.DUE).toList());
    }

    /**
     * Takes what is open and may begin, and gives up what has been begun too often or has been superseded by the end.
     *
     * @param from from when on an attempt may begin
     */
    Deliveries claimed(boolean settled, Instant now, Function<Delivery, Instant> from) {
        return each(delivery -> delivery.exhausted(now) || settled && delivery.open(now) && !delivery.event().terminal()
                ? delivery.abandoned(now)
                : delivery.open(now) ? claimed(delivery, now, from.apply(delivery)) : delivery);
    }

    private static Delivery claimed(Delivery delivery, Instant now, Instant from) {
        return from.isAfter(now) ? delivery.putOff(from) : delivery.claimed(now);
    }

    /** What was claimed since: a delivery that was put off is where it was. */
    List<Delivery> claimedSince(Deliveries before) {
        return all.stream().filter(delivery -> delivery.state() == Delivery.State.TRYING)
                .filter(delivery -> before.all.stream().noneMatch(
                        earlier -> earlier.same(delivery) && earlier.sameRound(delivery) && earlier.tries() == delivery.tries()
                                && earlier.state() == delivery.state()))
                .toList();
    }

    /**
     * An attempt has ended. Where a later one has been begun, a refusal of this one says nothing; that it has arrived does,
     * unless the client has had it sent again since: that begins another round.
     */
    Deliveries ended(Delivery claimed, Delivery outcome) {
        return each(delivery -> delivery.same(claimed) && !delivery.ended()
                && (outcome.ended() ? delivery.sameRound(claimed) : delivery.held(claimed)) ? outcome : delivery);
    }

    /** This subscriber wants nothing more, of whatever event. */
    Deliveries without(String subscriber, Instant now) {
        return each(delivery -> delivery.to(subscriber) && !delivery.ended() ? delivery.abandoned(now)
                : delivery);
    }

    private boolean unwanted(String subscriber) {
        return all.stream().anyMatch(delivery -> delivery.to(subscriber)
                && delivery.state() == Delivery.State.ABANDONED);
    }

    /** The end is sent once more to this subscriber. */
    Deliveries again(String subscriber, Instant now) {
        return each(delivery -> delivery.event().terminal() && delivery.to(subscriber) ? delivery.again(now) : delivery);
    }

    boolean tellsTheEnd(String subscriber) {
        return all.stream().anyMatch(delivery -> delivery.event().terminal() && delivery.to(subscriber));
    }

    private Deliveries each(UnaryOperator<Delivery> change) {
        return new Deliveries(all.stream().map(change).toList());
    }
}
