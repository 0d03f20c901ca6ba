package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Trace;
import java.net.URI;
import java.util.Map;

/**
 * One attempt, as its provider is told of it.
 *
 * @param model {@code owner/name}
 * @param upstreamId what the provider calls it, or null as long as nobody knows
 * @param callback where the provider may push its news; holds a secret
 * @param trace for a call about this attempt alone, as a span of its own
 */
public record Assignment(TaskId task, int attempt, String model, Order order, String upstreamId, URI callback, Trace trace) {

    public ImageRequest request() {
        return order.request();
    }

    /** By what lines of the log about it are found. */
    public Map<String, String> names() {
        return trace.names(task);
    }
}
