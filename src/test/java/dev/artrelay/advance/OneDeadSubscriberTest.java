package dev.artrelay.advance;

import static dev.artrelay.advance.EndsTold.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.egress.Loopback;
import dev.artrelay.subscribe.Subscribing;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.EventType;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.util.List;
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

    @RegisterExtension
    static final Loopback loopback = new Loopback();

    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final EndsTold ends = new EndsTold(loopback.vertx());

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
            ended.forEach(entry -> ends.deliver.attempt(entry).subscribe().asCompletionStage());
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
        assertTrue(waiting.at().isAfter(ends.clock.instant()));
    }

    private Entry ended() {
        return ends.ended(PlainOrder.by("acme").at("one/a"));
    }

    private boolean told(TaskId id, String subscriber) {
        return ends.task(id).deliveries().stream()
                .anyMatch(delivery -> delivery.subscriber().equals(subscriber) && delivery.state() == Delivery.State.DONE);
    }

    private String subscribed(int port) {
        return ((Subscribing.Issued) now(ends.subscribers.subscribers().add("acme", "http://127.0.0.1:" + port + "/hook", EventType.TERMINAL)))
                .subscriber().id();
    }
}
