package dev.artrelay.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final String OLD = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";
    private static final String NEW = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldy0=";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final MemoryRecords records = new MemoryRecords(clock);
    private final WebhookSecrets secrets = secrets(new Secrets(Optional.of(OLD), Optional.empty()));

    @Test
    void every_client_has_its_own_and_always_the_same() {
        SigningSecrets acme = of("acme");

        assertTrue(acme.current().matches("whsec_[A-Za-z0-9+/]{43}="));
        assertEquals(List.of(), acme.older());
        assertEquals(acme.current(), of("acme").current());
        assertNotEquals(acme.current(), of("beta").current());
    }

    @Test
    void a_rotated_one_stays_valid_for_a_day() {
        String first = of("acme").current();

        SigningSecrets rotated = rotate("acme");

        assertEquals(List.of(first), rotated.older());
        assertEquals(clock.instant().plus(Duration.ofHours(24)), rotated.olderUntil());
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertEquals(List.of(first), of("acme").older());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(List.of(), of("acme").older());
        assertEquals(rotated.current(), of("acme").current());
        assertNull(of("acme").olderUntil());
    }

    @Test
    void a_second_rotation_within_a_day_ends_the_first_secret_at_once() {
        rotate("acme");
        String second = of("acme").current();

        SigningSecrets third = rotate("acme");

        assertEquals(List.of(second), third.older());
    }

    @Test
    void another_process_follows_within_seconds() {
        WebhookSecrets elsewhere = secrets(new Secrets(Optional.of(OLD), Optional.empty()));
        elsewhere.of("acme").await().indefinitely();

        SigningSecrets rotated = rotate("acme");
        clock.pass(Duration.ofSeconds(5));

        assertEquals(rotated.current(), elsewhere.of("acme").await().indefinitely().current());
    }

    @Test
    void while_the_application_secret_is_rotated_both_sign() {
        String before = of("acme").current();
        WebhookSecrets during = secrets(new Secrets(Optional.of(NEW), Optional.of(OLD)));

        assertEquals(List.of(before), during.of("acme").await().indefinitely().older());
    }

    private SigningSecrets of(String client) {
        return secrets.of(client).await().indefinitely();
    }

    private SigningSecrets rotate(String client) {
        return secrets.rotate(client).await().indefinitely();
    }

    private WebhookSecrets secrets(Secrets application) {
        return new WebhookSecrets(new HookRows(records, clock), application, clock);
    }
}
