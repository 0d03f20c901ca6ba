package dev.artrelay.task;

import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An order of which a test says no more than it is about; the rest is as usual. */
public record PlainOrder(String client, ImageRequest request, Order.Webhook webhook, int priority, Duration deadline) {

    public static final ImageRequest CAT = new ImageRequest(null, null, "a cat", null, null, List.of(), Frame.ANY, Code.ANY,
            Scan.REQUIRED, Map.of());

    /** For a picture, to nobody's ears, with ten minutes to go. */
    public static PlainOrder by(String client) {
        return new PlainOrder(client, CAT, null, 0, Duration.ofMinutes(10));
    }

    /** For a code instead. */
    public PlainOrder code(String content) {
        ImageRequest code = new ImageRequest(content, null, null, null, null, List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, Map.of());
        return new PlainOrder(client, code, webhook, priority, deadline);
    }

    public PlainOrder toldAt(String url) {
        return new PlainOrder(client, request, new Order.Webhook(url, EventType.TERMINAL), priority, deadline);
    }

    public PlainOrder priority(int other) {
        return new PlainOrder(client, request, webhook, other, deadline);
    }

    public PlainOrder within(Duration other) {
        return new PlainOrder(client, request, webhook, priority, other);
    }

    /** Where it may run. */
    public Order at(String... route) {
        return new Order(client, "auto", List.of(route), request, webhook,
                new Order.Terms(priority, null, null, List.of(), deadline, Duration.ofDays(30), false),
                new Order.Origin("v1", null, null, null));
    }
}
