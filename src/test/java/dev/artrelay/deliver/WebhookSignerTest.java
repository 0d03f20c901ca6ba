package dev.artrelay.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.artrelay.task.Traces;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookSignerTest {

    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret OTHER = new WebhookSecret("whsec_" + "QUJD".repeat(11));

    /** From the suites of Standard Webhooks' own libraries. */
    @Test
    void signs_as_the_published_vector_has_it() {
        var webhook = webhook("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}", SECRET);

        Map<String, String> headers = WebhookSigner.headers(webhook, Instant.ofEpochSecond(1_614_265_330));

        assertEquals(Map.of(
                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), headers);
    }

    @Test
    void the_published_library_accepts_it() {
        String body = "{\"type\":\"task.succeeded\",\"data\":{\"context\":\"湖 🎨\"}}";

        Map<String, String> headers = WebhookSigner.headers(webhook("0199", body, SECRET), Instant.now());

        assertDoesNotThrow(() -> verify(SECRET, body, headers));
    }

    @Test
    void the_published_library_refuses_another_body_id_or_secret() {
        Map<String, String> headers = WebhookSigner.headers(webhook("0199", "{}", SECRET), Instant.now());
        Map<String, String> renamed = headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                header -> header.getKey().equals("webhook-id") ? "0198" : header.getValue()));

        assertThrows(WebhookVerificationException.class, () -> verify(SECRET, "{ }", headers));
        assertThrows(WebhookVerificationException.class, () -> verify(SECRET, "{}", renamed));
        assertThrows(WebhookVerificationException.class, () -> verify(OTHER, "{}", headers));
    }

    @Test
    void while_a_secret_is_replaced_either_verifies() {
        Map<String, String> headers = WebhookSigner.headers(webhook("0199", "{}", OTHER, SECRET), Instant.now());

        assertEquals(2, headers.get("webhook-signature").split(" ").length);
        assertDoesNotThrow(() -> verify(SECRET, "{}", headers));
        assertDoesNotThrow(() -> verify(OTHER, "{}", headers));
    }

    @Test
    void an_id_without_dots_and_a_secret_are_needed() {
        assertThrows(IllegalArgumentException.class, () -> webhook("0199.1", "{}", SECRET));
        assertThrows(IllegalArgumentException.class, () -> webhook("", "{}", SECRET));
        assertThrows(IllegalArgumentException.class, () -> webhook("0199", "{}"));
    }

    private static Webhook webhook(String id, String body, WebhookSecret... secrets) {
        return new Webhook(URI.create("https://example.com/"), id, body.getBytes(UTF_8), List.of(secrets), Traces.EXAMPLE);
    }

    private static void verify(WebhookSecret secret, String body, Map<String, String> headers) throws Exception {
        var lists = headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
        new com.standardwebhooks.Webhook(secret.text()).verify(body, HttpHeaders.of(lists, (name, value) -> true));
    }
}
