package dev.artrelay.subscribe;

import dev.artrelay.task.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is kept of one client's webhooks.
 *
 * @param own how often the secret was renewed that signs the webhooks named in its tasks
 * @param subscribers the standing ones, oldest first
 */
record Hooks(Generation own, List<Subscriber> subscribers) {

    static final Hooks NONE = new Hooks(Generation.FIRST, List.of());

    Hooks {
        subscribers = List.copyOf(subscribers);
    }

    Optional<Subscriber> subscriber(String id) {
        return subscribers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those who are told. */
    List<Subscription> standing() {
        return subscribers.stream().filter(Subscriber::enabled).map(Subscriber::subscription).toList();
    }

    Hooks with(Generation renewed) {
        return new Hooks(renewed, subscribers);
    }

    Hooks plus(Subscriber one) {
        List<Subscriber> more = new ArrayList<>(subscribers);
        more.add(one);
        return new Hooks(own, more);
    }

    Hooks without(String id) {
        return new Hooks(own, subscribers.stream().filter(each -> !each.id().equals(id)).toList());
    }

    Hooks changed(String id, UnaryOperator<Subscriber> change) {
        return new Hooks(own, subscribers.stream().map(each -> each.id().equals(id) ? change.apply(each) : each).toList());
    }
}
