package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.TaskId;
import java.net.URI;

/**
 * One attempt, as its provider is told of it.
 *
 * @param model {@code owner/name}
 * @param upstreamId what the provider calls it, or null as long as nobody knows
 * @param callback where the provider may push its news; holds a secret
 */
public record Assignment(TaskId task, int attempt, String model, Order order, String upstreamId, URI callback) {

    public ImageRequest request() {
        return order.request();
    }
}
