package dev.artrelay.accept;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Trace;
import java.util.List;

/**
 * A client's request for a task, read from whichever dialect.
 *
 * @param webhook whom to tell, or null
 * @param idempotency or null
 * @param uploads images that came in the request itself
 */
public record Submission(String client, String model, ImageRequest request, Order.Webhook webhook, Order.Terms terms,
        Order.Origin origin, Idempotency idempotency, List<Upload> uploads) {

    public Submission {
        uploads = List.copyOf(uploads);
    }

    Order order(List<String> route) {
        return new Order(client, model, route, request, webhook, terms, origin);
    }

    /** The same as part of its client's trace. */
    Submission in(Trace trace) {
        return new Submission(client, model, request, webhook, terms, origin.in(trace), idempotency, uploads);
    }

    /**
     * What makes a repetition one.
     *
     * @param fingerprint of the body: the same for the same request, hex
     */
    public record Idempotency(String key, String fingerprint) {
    }

    /**
     * An image that came inline.
     *
     * @param reference its place in {@link ImageRequest#images()}
     */
    public record Upload(int reference, byte[] bytes) {
    }
}
