package dev.artrelay.deliver;

import java.util.Base64;

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
