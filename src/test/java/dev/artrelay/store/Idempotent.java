package dev.artrelay.store;

import dev.artrelay.task.Order;
import dev.artrelay.task.Task;

/** A task as it would be, had it been submitted under an idempotency key. */
final class Idempotent {

    static Task of(Task task) {
        Order order = task.order();
        Order.Terms terms = order.terms();
        var idempotent = new Order.Terms(terms.priority(), terms.deduplicationId(), terms.context(), terms.tags(),
                terms.deadline(), terms.retention(), true);
        return new Task(task.id(), new Order(order.client(), order.model(), order.route(), order.request(), order.webhook(),
                idempotent, order.origin()), task.state(), task.startedAt(), task.deliveries(), task.inbox(),
                task.attempts(), task.journal(), task.keeping());
    }

    private Idempotent() {
    }
}
