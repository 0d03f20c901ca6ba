package dev.artrelay.protocol.chaoshu;

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

    static final String UPSTREAM_ID = "t-4711";
    static final String PICTURE = "https://example.com/qr.png";

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Wire() {
    }

    static String json(String situation) {
        try (InputStream file = Wire.class.getResourceAsStream("/protocol/chaoshu/" + situation + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChaoshuAnswer answer(String situation) {
        return ChaoshuAnswer.read(json(situation).getBytes(StandardCharsets.UTF_8));
    }

    static Order order(Kind kind, ImageRequest request) {
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false);
        return new Order("acme", kind.model().id(), List.of(kind.model().id()), request, null, terms,
                new Order.Origin("chaoshu", null, null, null));
    }

    static TaskId task() {
        return TaskId.at(NOW, new Random(1));
    }

    static Assignment assignment(Kind kind, ImageRequest request, String upstreamId) {
        return new Assignment(task(), 1, kind.model().id(), order(kind, request), upstreamId, URI.create("https://relay.example/callbacks/x"),
                Traces.EXAMPLE);
    }

    static Assignment assignment(String upstreamId) {
        return assignment(Kind.QRCODE, request(null, PICTURE, "a lake", null, Map.of()), upstreamId);
    }

    static ImageRequest request(String content, String picture, String prompt, String style, Map<String, Object> options) {
        return new ImageRequest(content, picture, prompt, null, style, List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, options);
    }
}
