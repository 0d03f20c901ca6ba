package dev.artrelay.advance;

import static dev.artrelay.advance.EndsTold.now;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.alarm.RaisedAlarms;
import dev.artrelay.egress.Loopback;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told when a subscriber never takes what it is told. */
class GivenUpWebhookTest {

    private static final int ATTEMPTS = 12;

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private final EndsTold ends = new EndsTold(loopback.vertx());

    @Test
    void the_operator_is_told_once_a_webhook_is_given_up_and_not_before() {
        Entry ended = endedTowards(500);

        try (RaisedAlarms raised = RaisedAlarms.heard()) {
            Entry last = ended;
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                last = again(now(ends.deliver.attempt(last)).task());
            }
            assertEquals(0, raised.count(Alarm.WEBHOOK_ABANDONED));

            Task given = now(ends.deliver.attempt(last)).task();

            assertEquals(Delivery.State.ABANDONED, given.deliveries().get(0).state());
            assertEquals(1, raised.count(Alarm.WEBHOOK_ABANDONED));
        }
    }

    @Test
    void a_subscriber_that_says_it_is_gone_is_no_reason_for_an_alarm() {
        Entry ended = endedTowards(410);

        try (RaisedAlarms raised = RaisedAlarms.heard()) {
            Task given = now(ends.deliver.attempt(ended)).task();

            assertEquals(Delivery.State.ABANDONED, given.deliveries().get(0).state());
            assertEquals(0, raised.count(Alarm.WEBHOOK_ABANDONED));
        }
    }

    private Entry again(Task task) {
        ends.clock.pass(Duration.between(ends.clock.instant(), task.deliveries().get(0).at()));
        return now(ends.deliver.claim(task));
    }

    private Entry endedTowards(int status) {
        int port = loopback.http(request -> request.response().setStatusCode(status).end());
        return ends.ended(PlainOrder.by("acme").toldAt("http://127.0.0.1:" + port + "/hook").at("one/a"));
    }
}
