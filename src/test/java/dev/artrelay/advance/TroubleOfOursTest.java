package dev.artrelay.advance;

import static dev.artrelay.advance.EndsTold.now;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.egress.Loopback;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Order;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of webhooks that are sent side by side when something of our own goes wrong. */
class TroubleOfOursTest {

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private final EndsTold ends = new EndsTold(loopback.vertx());

    @Test
    void one_that_cannot_be_made_is_tried_another_time_and_the_others_are_sent() {
        subscribed();

        Task told = told("mute");

        assertEquals(List.of(Delivery.State.DUE, Delivery.State.DONE), told.deliveries().stream().map(Delivery::state).toList());
        assertEquals("internal", told.attempts().stream().filter(attempt -> attempt.subscriber().equals(Delivery.OF_TASK))
                .map(Delivery.Attempt::error).findFirst().orElseThrow());
    }

    @Test
    void a_wake_that_cannot_be_sent_between_two_outcomes_loses_none() {
        subscribed();
        ends.wake = Uni.createFrom().failure(new IllegalStateException("no queue"));

        Task told = told("v1");

        assertEquals(List.of(Delivery.State.DONE, Delivery.State.DONE), told.deliveries().stream().map(Delivery::state).toList());
    }

    private Task told(String dialect) {
        Order plain = PlainOrder.by("acme").toldAt(listening()).at("one/a");
        Entry ended = ends.ended(new Order(plain.client(), plain.model(), plain.route(), plain.request(), plain.webhook(), plain.terms(),
                new Order.Origin(dialect, null, null, null)));
        return now(ends.deliver.attempt(ended)).task();
    }

    private void subscribed() {
        now(ends.subscribers.subscribers().add("acme", listening(), EventType.TERMINAL));
    }

    private static String listening() {
        return "http://127.0.0.1:" + loopback.http(request -> request.response().end()) + "/hook";
    }
}
