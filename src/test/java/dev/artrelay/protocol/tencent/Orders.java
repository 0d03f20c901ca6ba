package dev.artrelay.protocol.tencent;

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
import java.util.List;
import java.util.Map;

/** Orders and assignments of one well-known task. */
public final class Orders {

    public static final TaskId ID = new TaskId("019b8db4-e700-7000-8000-00000000000a");
    public static final String SESSION = "019b8db4e7007000800000000000000a-1";
    public static final String UPSTREAM_ID = "1392336703-AigcImageTask-47965947a83db42af4b1e3a74c243531t";

    private Orders() {
    }

    public static ImageRequest request(String prompt, List<Reference> images, Frame frame, Map<String, Object> options) {
        return new ImageRequest(null, null, prompt, null, null, images, frame, Code.ANY, Scan.REQUIRED, options);
    }

    public static Order order(ImageRequest request, int priority, String deduplicationId, String context) {
        return new Order("client", "tencent/aigc-image", List.of("tencent/aigc-image"), request, null,
                new Order.Terms(priority, deduplicationId, context, List.of(), Duration.ofHours(1), Duration.ofDays(7), false),
                new Order.Origin("tencent", null, null, null));
    }

    public static Assignment assignment(Order order, String upstreamId) {
        return new Assignment(ID, 1, "tencent/aigc-image", order, upstreamId, URI.create("https://relay.example/callbacks/x"),
                Traces.EXAMPLE);
    }

    /** Of a pig, as simple as can be. */
    public static Assignment pig(String upstreamId) {
        return assignment(order(request("pig", List.of(), Frame.ANY, Map.of()), 0, null, null), upstreamId);
    }
}
