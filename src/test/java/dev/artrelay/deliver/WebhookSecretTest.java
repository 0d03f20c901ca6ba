package dev.artrelay.deliver;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

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
