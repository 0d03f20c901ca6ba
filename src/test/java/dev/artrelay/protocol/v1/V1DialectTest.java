package dev.artrelay.protocol.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.link.Links;
import dev.artrelay.secret.Secrets;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class V1DialectTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void the_body_of_an_end_is_the_same_whenever_it_is_sent() throws IOException {
        Task task = Lives.succeeded(accepted(), START.plusSeconds(7));

        byte[] first = at(START.plusSeconds(8)).body(task, EventType.SUCCEEDED);

        assertArrayEquals(first, at(START.plus(Duration.ofDays(2))).body(task, EventType.SUCCEEDED));
        JsonNode body = new ObjectMapper().readTree(first);
        assertEquals("task.succeeded", body.get("type").textValue());
        assertEquals("2026-03-01T10:00:07.000Z", body.get("timestamp").textValue());
        assertEquals("succeeded", body.at("/data/status").textValue());
        assertEquals(task.keeping().sequence(), body.at("/data/sequence").intValue());
        assertTrue(body.at("/data/next_check_at").isNull());
    }

    @Test
    void maps_are_written_in_one_order() {
        Task task = Lives.succeeded(accepted(), START);

        String body = new String(at(START).body(task, EventType.SUCCEEDED), StandardCharsets.UTF_8);

        assertTrue(body.contains("\"upstream\":{\"ratio\":2,\"seed\":7,\"size\":1}"), body);
        assertTrue(body.contains("\"decoders\":{\"boofcv\":false,\"zxing\":true}"), body);
        assertTrue(body.contains("\"options\":{\"a\":1,\"b\":2,\"c\":3}"), body);
    }

    @Test
    void running_is_told_as_of_when_it_began() throws IOException {
        Task task = Lives.running(accepted(), START.plusSeconds(3));

        JsonNode body = new ObjectMapper().readTree(at(START.plusSeconds(60)).body(task, EventType.RUNNING));

        assertEquals("task.running", body.get("type").textValue());
        assertEquals("2026-03-01T10:00:03.000Z", body.get("timestamp").textValue());
    }

    private static Task accepted() {
        ImageRequest request = new ImageRequest("hello", null, null, null, null, List.of(), ImageRequest.Frame.ANY,
                ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of("c", 3, "a", 1, "b", 2));
        return Task.accepted(TaskId.at(START, new Random(7)), new Order("acme", "stage/qr", List.of("stage/qr"), request, null,
                new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false),
                new Order.Origin("v1", null, null, null)));
    }

    private static V1Dialect at(Instant now) {
        String secret = "c3RhZ2Utc3RhZ2Utc3RhZ2Utc3RhZ2Utc3RhZ2Utc3RhZ2U=";
        Links links = new Links(() -> URI.create("https://relay.example"), new Secrets(Optional.of(secret), Optional.empty()));
        return new V1Dialect(new V1Tasks(links, Clock.fixed(now, ZoneOffset.UTC)));
    }
}
