package dev.artrelay.protocol.aliyun;

import dev.artrelay.provider.Assignment;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes over the wire, by situation, and attempts that it is about. */
final class Wire {

    static final String UPSTREAM_ID = "64b0d0a2e4b0c1d2e3f40516";
    static final URI CALLBACK = URI.create("https://relay.example/callbacks/aliyun/task/1/token");

    private Wire() {
    }

    static String json(String situation) {
        try (InputStream file = Wire.class.getResourceAsStream("/protocol/aliyun/" + situation + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assignment assignment(ImageRequest request, String upstreamId) {
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false);
        Order order = new Order("acme", "aliyun/aiart", List.of("aliyun/aiart"), request, null, terms,
                new Order.Origin("aliyun", null, null, null));
        TaskId task = TaskId.at(Instant.parse("2026-01-01T00:00:00Z"), new Random(1));
        return new Assignment(task, 1, "aliyun/aiart", order, upstreamId, CALLBACK, Traces.EXAMPLE);
    }

    static Assignment assignment(String upstreamId) {
        return assignment(request("https://example.com/menu", null, null, "food_fryrice", Map.of()), upstreamId);
    }

    static ImageRequest request(String content, String picture, String prompt, String style, Map<String, Object> options) {
        return new ImageRequest(content, picture, prompt, null, style, List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, options);
    }
}
