package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.alarm.RaisedAlarms;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.deliver.Dialect;
import dev.artrelay.deliver.DialectsByHand;
import dev.artrelay.deliver.Lanes;
import dev.artrelay.deliver.PatientPost;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.egress.Loopback;
import dev.artrelay.egress.Names;
import dev.artrelay.egress.Reach;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told when a subscriber never takes what it is told. */
class GivenUpWebhookTest {

    private static final String SECRET = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";
    private static final int ATTEMPTS = 12;

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final Random random = new Random(1);
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final SubscribersByHand subscribers = SubscribersByHand.of(records, new Secrets(Optional.of(SECRET), Optional.empty()),
            clock, random, null);
    private final Postman postman = new Postman(
            PatientPost.of(new Egress(loopback.vertx(), new EgressGuard(Reach.LOCAL, new Names()), "1.0"), clock),
            DialectsByHand.of(new Silence()), new Lanes());
    private final Ledger ledger = new Ledger(tasks, subscribers.addressees(), Capacity.free(tasks, clock).giveBack, postman, clock);
    private final DeliverWebhooks deliver = new DeliverWebhooks(postman, subscribers.addressees(), ledger,
            (id, version, time) -> Uni.createFrom().voidItem(), clock, random);

    @Test
    void the_operator_is_told_once_a_webhook_is_given_up_and_not_before() {
        Entry ended = endedTowards(500);

        try (RaisedAlarms raised = RaisedAlarms.heard()) {
            Entry last = ended;
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                last = again(now(deliver.attempt(last)).task());
            }
            assertEquals(0, raised.count(Alarm.WEBHOOK_ABANDONED));

            Task given = now(deliver.attempt(last)).task();

            assertEquals(Delivery.State.ABANDONED, given.deliveries().get(0).state());
            assertEquals(1, raised.count(Alarm.WEBHOOK_ABANDONED));
        }
    }

    @Test
    void a_subscriber_that_says_it_is_gone_is_no_reason_for_an_alarm() {
        Entry ended = endedTowards(410);

        try (RaisedAlarms raised = RaisedAlarms.heard()) {
            Task given = now(deliver.attempt(ended)).task();

            assertEquals(Delivery.State.ABANDONED, given.deliveries().get(0).state());
            assertEquals(0, raised.count(Alarm.WEBHOOK_ABANDONED));
        }
    }

    private Entry again(Task task) {
        clock.pass(Duration.between(clock.instant(), task.deliveries().get(0).at()));
        return now(deliver.claim(task));
    }

    private Entry endedTowards(int status) {
        int port = loopback.http(request -> request.response().setStatusCode(status).end());
        ImageRequest request = new ImageRequest("c", null, null, null, null, List.of(), ImageRequest.Frame.ANY,
                ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of());
        Task task = Task.accepted(TaskId.at(clock.instant(), random), new Order("acme", "auto", List.of("one/a"), request,
                new Order.Webhook("http://127.0.0.1:" + port + "/hook", EventType.TERMINAL),
                new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false),
                new Order.Origin("v1", null, null, null)));
        return now(tasks.add(task).chain(() -> tasks.get(task.id()))
                .chain(stored -> ledger.learn(stored.orElseThrow(), held -> held.canceled(clock.instant()))));
    }

    private static <T> T now(Uni<T> act) {
        return act.await().atMost(Duration.ofSeconds(30));
    }

    /** A dialect of no words. */
    private static final class Silence implements Dialect {

        @Override
        public String name() {
            return "v1";
        }

        @Override
        public byte[] body(Task task, EventType event) {
            return new byte[0];
        }
    }
}
