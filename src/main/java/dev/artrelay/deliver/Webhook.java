package dev.artrelay.deliver;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is posted to a subscriber, ready but for the signature, which is made anew for each attempt.
 *
 * @param id the same for every attempt; without dots, which part it from time and body where it is signed
 * @param secrets each makes a signature
 * @param headers beside those that every webhook has, which they cannot replace
 */
public record Webhook(URI url, String id, byte[] body, List<WebhookSecret> secrets, Map<String, String> headers) {

    public Webhook {
        if (id.isEmpty() || id.contains(".")) {
            throw new IllegalArgumentException("A webhook's id is not empty and has no dots: " + id);
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A webhook is signed by somebody");
        }
        secrets = List.copyOf(secrets);
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }
}
