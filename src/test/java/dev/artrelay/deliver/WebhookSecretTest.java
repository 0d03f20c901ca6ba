package dev.artrelay.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.secret.Secrets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = Base64.getEncoder().encodeToString(new byte[33]);

    private final Secrets secrets = new Secrets(Optional.of(OLD), Optional.empty());

    @Test
    void a_derived_one_has_32_bytes_and_is_always_the_same() {
        WebhookSecret once = WebhookSecret.of("client", 1, secrets).get(0);

        assertTrue(once.text().matches("whsec_[A-Za-z0-9+/]{43}="), "its shape");
        assertEquals(32, once.key().length);
        assertEquals(List.of(once), WebhookSecret.of("client", 1, secrets));
    }

    @Test
    void owners_and_generations_have_their_own() {
        List<WebhookSecret> first = WebhookSecret.of("client", 1, secrets);

        assertNotEquals(first, WebhookSecret.of("client", 2, secrets));
        assertNotEquals(first, WebhookSecret.of("client1", 1, secrets));
        assertNotEquals(WebhookSecret.of("client1", 1, secrets), WebhookSecret.of("client", 11, secrets));
    }

    @Test
    void there_are_two_while_the_application_secret_is_replaced() {
        var during = new Secrets(Optional.of(NEW), Optional.of(OLD));

        List<WebhookSecret> both = WebhookSecret.of("client", 1, during);

        assertEquals(2, both.size());
        assertEquals(WebhookSecret.of("client", 1, secrets).get(0), both.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "whsec_", "whsec_QUJD", "whsec_no base64 at all, and long", "QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD",
        "whpk_QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD"})
    void what_is_no_secret_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new WebhookSecret(text));
    }

    @Test
    void it_does_not_show_in_a_log() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertFalse(("" + List.of(secret)).contains("MfKQ"));
    }
}
