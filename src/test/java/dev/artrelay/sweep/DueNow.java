package dev.artrelay.sweep;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plain tasks to be found by a sweep. */
final class DueNow {

    private static final Random RANDOM = new Random(1);

    private DueNow() {
    }

    static Task accepted(Instant now) {
        ImageRequest request = new ImageRequest(null, null, "a cat", null, null, List.of(), ImageRequest.Frame.ANY,
                ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of());
        Order.Terms terms = new Order.Terms(0, null, null, List.of(), Duration.ofHours(1), Duration.ofDays(1), false);
        return Task.accepted(TaskId.at(now, RANDOM), new Order("client", "auto", List.of("one/a"), request, null, terms,
                new Order.Origin("v1", null, null, null)));
    }
}
