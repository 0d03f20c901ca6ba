package dev.artrelay.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Subscription;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DialectsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Dialects dialects = new Dialects(List.of(speaking("v1"), speaking("theirs")));

    @Test
    void the_webhook_of_a_task_comes_in_its_dialect_and_a_standing_one_in_ours() {
        Task task = accepted();
        Task ended = task.canceled(NOW)
                .webhooks().toldTo(List.of(new Subscription("wh_1", "https://standing.example", EventType.TERMINAL)), task, NOW);

        List<String> bodies = ended.deliveries().stream()
                .map(delivery -> new String(dialects.body(ended, delivery), UTF_8)).toList();

        assertEquals(List.of("theirs task.canceled", "v1 task.canceled"), bodies);
    }

    private static Task accepted() {
        return Task.accepted(TaskId.at(NOW, new Random(1)), new Order("client", "auto", List.of("one/a"),
                new ImageRequest("c", null, null, null, null, List.of(), ImageRequest.Frame.ANY, ImageRequest.Code.ANY,
                        ImageRequest.Scan.REQUIRED, Map.of()),
                new Order.Webhook("https://named.example", EventType.TERMINAL),
                new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(1), false),
                new Order.Origin("theirs", null, null, null)));
    }

    private static Dialect speaking(String name) {
        return new Dialect() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] body(Task task, EventType event) {
                return (name + " " + event.word()).getBytes(UTF_8);
            }
        };
    }
}
