package dev.artrelay.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** One more; given up at once where the subscriber has been given up: one that said 410 hears nothing more by itself. */
    Deliveries plus(String url, EventType event, int sequence, Instant now) {
        Delivery due = Delivery.due(Delivery.OF_TASK, url, event, sequence, now);
        List<Delivery> more = new ArrayList<>(all);
        more.add(unwanted(Delivery.OF_TASK) ? due.abandoned(now) : due);
        return new Deliveries(more);
    }

    /** What is left to tell once a task has settled: that it runs interests nobody any more. */
    Deliveries terminal() {
        return new Deliveries(all.stream()
                .filter(delivery -> delivery.event().terminal() || delivery.state() != Delivery.State.DUE).toList());
    }

    /** Takes what is open, and gives up what has been begun too often or has been superseded by the end. */
    Deliveries claimed(boolean settled, Instant now) {
        return each(delivery -> delivery.exhausted(now) || settled && delivery.open(now) && !delivery.event().terminal()
                ? delivery.abandoned(now)
                : delivery.open(now) ? delivery.claimed(now) : delivery);
    }

    /**
     * An attempt has ended. Where a later one has been begun, a refusal of this one says nothing; that it has arrived does,
     * unless the client has had it sent again since, which begins its attempts anew.
     */
    Deliveries ended(Delivery claimed, Delivery outcome) {
        return each(delivery -> delivery.same(claimed) && !delivery.ended()
                && (outcome.ended() ? delivery.tries() >= claimed.tries() : delivery.held(claimed)) ? outcome : delivery);
    }

    /** This subscriber wants nothing more, of whatever event. */
    Deliveries without(String subscriber, Instant now) {
        return each(delivery -> delivery.subscriber().equals(subscriber) && !delivery.ended() ? delivery.abandoned(now)
                : delivery);
    }

    private boolean unwanted(String subscriber) {
        return all.stream().anyMatch(delivery -> delivery.subscriber().equals(subscriber)
                && delivery.state() == Delivery.State.ABANDONED);
    }

    Deliveries again(Instant now) {
        return each(delivery -> delivery.event().terminal() ? delivery.again(now) : delivery);
    }

    private Deliveries each(UnaryOperator<Delivery> change) {
        return new Deliveries(all.stream().map(change).toList());
    }
}
