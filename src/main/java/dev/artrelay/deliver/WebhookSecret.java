package dev.artrelay.deliver;

import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import java.util.Base64;
import java.util.List;

/**
 * What signs a subscriber's webhooks, as the subscriber is shown it: {@code whsec_} and base64 of 24 to 64 bytes.
 *
 * <p>Its text never shows in a log: {@link #toString} keeps it to itself.
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    public WebhookSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook secret starts with " + PREFIX);
        }
        int length = decoded(text).length;
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("A webhook secret has 24 to 64 bytes, and this one " + length);
        }
    }

    /**
     * The secret of an owner, who is a client or a standing subscriber.
     *
     * <p>While the application's secret is replaced these are two, the newest first: the owner may hold either.
     *
     * @param generation counts the owner's rotations
     */
    public static List<WebhookSecret> of(String owner, int generation, Secrets secrets) {
        return secrets.derivations(Purpose.WEBHOOK, owner, Integer.toString(generation)).stream()
                .map(key -> new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key)))
                .toList();
    }

    byte[] key() {
        return decoded(text);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
