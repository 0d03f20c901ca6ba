package dev.artrelay.deliver;

import dev.artrelay.task.Trace;
import java.net.URI;
import java.util.List;

/**
 * What is posted to a subscriber, ready but for the signature, which is made anew for each attempt.
 *
 * @param id the same for every attempt; without dots, which part it from time and body where it is signed
 * @param secrets each makes a signature
 * @param trace that of the attempt, as a span of its own
 */
public record Webhook(URI url, String id, byte[] body, List<WebhookSecret> secrets, Trace trace) {

    public Webhook {
        if (id.isEmpty() || id.contains(".")) {
            throw new IllegalArgumentException("A webhook's id is not empty and has no dots: " + id);
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A webhook is signed by somebody");
        }
        secrets = List.copyOf(secrets);
    }
}
