package dev.artrelay.protocol.acedata;

import dev.artrelay.provider.Assignment;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests, and attempts at them. */
public final class Requests {

    public static final Instant START = Instant.parse("2026-01-05T10:00:00.123Z");
    public static final TaskId ID = TaskId.at(START, new Random(1));
    public static final String QR_ART = "acedata/qrart";
    public static final String MIDJOURNEY = "acedata/midjourney";
    public static final String CALLBACK = "https://relay.example/callbacks/acedata/" + ID + "/1/token";

    private Requests() {
    }

    public static ImageRequest code(String content) {
        return new ImageRequest(content, null, "a lake", null, null, List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, Map.of());
    }

    /** With everything that has a neutral name. */
    public static ImageRequest fullCode(Map<String, Object> options) {
        return new ImageRequest("https://example.com/menu", "https://example.com/code.png", "a mountain lake at dawn", "text",
                "sunset", List.of(), new Frame("16:9", null, null, 8854035076374666L),
                new Code("Q", 2.5, "rounded", "octagon", "circle", 90, "top-left", 10, 0.25, false), Scan.REQUIRED, options);
    }

    public static ImageRequest picture(String prompt, Frame frame, List<Reference> images, Map<String, Object> options) {
        return new ImageRequest(null, null, prompt, null, null, images, frame, Code.ANY, Scan.REQUIRED, options);
    }

    public static ImageRequest picture(Map<String, Object> options) {
        return picture("a cat", Frame.ANY, List.of(), options);
    }

    public static Order order(String dialect, String model, ImageRequest request) {
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(30), false);
        return new Order("client", model, List.of(model), request, null, terms, new Order.Origin(dialect, null, null, null));
    }

    public static Assignment attempt(String model, ImageRequest request) {
        return attempt(order("v1", model, request), null);
    }

    public static Assignment attempt(Order order, String upstreamId) {
        return new Assignment(ID, 1, order.model(), order, upstreamId, URI.create(CALLBACK), Traces.EXAMPLE);
    }
}
