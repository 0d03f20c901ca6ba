package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.advance.Ledger.Entry;
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
import dev.artrelay.subscribe.Subscribing;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thousand tasks end towards two subscribers of one client: one that never answers, and one that does. */
class OneDeadSubscriberTest {

    private static final int TASKS = 1_000;
    private static final int AT_ONCE = 50;
    private static final String SECRET = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final Random random = new Random(1);
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final SubscribersByHand subscribers = SubscribersByHand.of(records, new Secrets(Optional.of(SECRET), Optional.empty()),
            clock, random, null);
    private final Postman postman = new Postman(
            PatientPost.of(new Egress(loopback.vertx(), new EgressGuard(Reach.LOCAL, new Names()), "1.0"), clock),
            DialectsByHand.of(new Words()), new Lanes());
    private final Ledger ledger = new Ledger(tasks, subscribers.addressees(), Capacity.free(tasks, clock).giveBack, postman,
            clock);
    private final DeliverWebhooks deliver = new DeliverWebhooks(postman, subscribers.addressees(), ledger,
            (id, version, time) -> Uni.createFrom().voidItem(), clock, random);

    @Test
    void the_other_hears_of_every_end_and_few_attempts_are_wasted_on_the_dead_one() {
        String dead = subscribed(loopback.tcp(socket -> { }));
        String alive = subscribed(loopback.http(request -> {
            heard.add(request.getHeader("webhook-id"));
            request.response().end();
        }));

        int wasted = 0;
        for (int batch = 0; batch < TASKS / AT_ONCE; batch++) {
            List<Entry> ended = IntStream.range(0, AT_ONCE).mapToObj(place -> ended()).toList();
            wasted += ended.stream().mapToLong(entry -> entry.claims().stream()
                    .filter(delivery -> delivery.subscriber().equals(dead)).count()).sum();
            ended.forEach(entry -> deliver.attempt(entry).subscribe().asCompletionStage());
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> ended.stream().allMatch(entry -> told(entry.task().id(), alive)));
        }

        assertEquals(TASKS, heard.size());
        assertEquals(64, wasted, "attempts at a subscriber that never answers");
    }

    @Test
    void who_is_put_off_is_due_again_and_has_not_been_tried() {
        String dead = subscribed(loopback.tcp(socket -> { }));
        IntStream.range(0, 64).forEach(place -> ended());

        Entry entry = ended();

        Delivery waiting = entry.task().deliveries().get(0);
        assertEquals(List.of(), entry.claims());
        assertEquals(dead, waiting.subscriber());
        assertEquals(Delivery.State.DUE, waiting.state());
        assertEquals(0, waiting.tries());
        assertTrue(waiting.at().isAfter(clock.instant()));
    }

    private Entry ended() {
        ImageRequest request = new ImageRequest("c", null, null, null, null, List.of(), ImageRequest.Frame.ANY,
                ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of());
        Task task = Task.accepted(TaskId.at(clock.instant(), random), new Order("acme", "auto", List.of("one/a"), request, null,
                new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(1), false),
                new Order.Origin("v1", null, null, null)));
        return tasks.add(task).chain(() -> tasks.get(task.id()))
                .chain(stored -> ledger.learn(stored.orElseThrow(), held -> held.canceled(clock.instant())))
                .await().indefinitely();
    }

    private boolean told(TaskId id, String subscriber) {
        return tasks.get(id).await().indefinitely().orElseThrow().deliveries().stream()
                .anyMatch(delivery -> delivery.subscriber().equals(subscriber) && delivery.state() == Delivery.State.DONE);
    }

    private String subscribed(int port) {
        return ((Subscribing.Issued) subscribers.subscribers().add("acme", "http://127.0.0.1:" + port + "/hook", EventType.TERMINAL)
                .await().indefinitely()).subscriber().id();
    }

    /** A dialect of few words. */
    private static final class Words implements Dialect {

        @Override
        public String name() {
            return "v1";
        }

        @Override
        public byte[] body(Task task, EventType event) {
            return event.word().getBytes(StandardCharsets.UTF_8);
        }
    }
}
