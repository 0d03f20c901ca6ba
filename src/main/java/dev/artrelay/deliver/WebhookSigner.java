package dev.artrelay.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs one attempt: the identifier, the time of this attempt, and the very bytes of the body. */
final class WebhookSigner {

    private static final String ALGORITHM = "HmacSHA256";

    /** The three headers of Standard Webhooks; one signature for each secret, in their order. */
    static Map<String, String> headers(Webhook webhook, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        String signatures = webhook.secrets().stream()
                .map(secret -> signature(secret, webhook.id() + "." + time + ".", webhook.body()))
                .collect(Collectors.joining(" "));
        return Map.of("webhook-id", webhook.id(), "webhook-timestamp", time, "webhook-signature", signatures);
    }

    private static String signature(WebhookSecret secret, String prefix, byte[] body) {
        Mac mac = mac(secret);
        mac.update(prefix.getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static Mac mac(WebhookSecret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    private WebhookSigner() {
    }
}
