package dev.artrelay.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.client.ClientKeys.Issued;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.CountedRecords;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.Records;
import dev.artrelay.time.TestClock;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientKeysTest {

    private static final String OLD = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";
    private static final String NEW = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldy0=";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final CountedRecords records = new CountedRecords(new MemoryRecords(clock));
    private final ClientKeys keys = keys(new Secrets(Optional.of(OLD), Optional.empty()), LaunchMode.NORMAL);

    @Test
    void a_key_says_whose_it_is() {
        Issued issued = issue("acme", new Limits(2.5, 3));

        ClientKey found = whose(keys, issued.text()).orElseThrow();

        assertEquals(issued.key(), found);
        assertEquals("acme", found.client());
        assertEquals(new Limits(2.5, 3), found.limits());
        assertEquals(clock.instant(), found.createdAt());
    }

    @Test
    void what_is_stored_does_not_hold_the_secret() {
        Issued issued = issue("acme", Limits.NONE);

        Records.Row row = now(records.get("key#" + issued.key().id())).orElseThrow();

        assertFalse(row.text().contains(issued.text().substring(20)), row.text());
    }

    @Test
    void a_forged_key_costs_no_read() {
        Issued issued = issue("acme", Limits.NONE);
        char last = issued.text().charAt(30);
        String forged = issued.text().substring(0, 30) + (last == 'x' ? 'y' : 'x') + issued.text().substring(31);
        int before = records.reads();

        assertEquals(Optional.empty(), whose(keys, forged));
        assertEquals(Optional.empty(), whose(keys, "ar_" + "a".repeat(16) + "_" + "A".repeat(43)));
        assertEquals(before, records.reads());
    }

    @Test
    void a_busy_key_is_read_once_in_five_seconds() {
        Issued issued = issue("acme", Limits.NONE);
        int before = records.reads();

        for (int call = 0; call < 10; call++) {
            clock.pass(Duration.ofMillis(600));
            assertTrue(whose(keys, issued.text()).isPresent());
        }

        assertEquals(before + 2, records.reads());
    }

    @Test
    void a_revoked_key_ends_at_once_here_and_within_five_seconds_elsewhere() {
        ClientKeys elsewhere = keys(new Secrets(Optional.of(OLD), Optional.empty()), LaunchMode.NORMAL);
        Issued issued = issue("acme", Limits.NONE);
        assertTrue(whose(keys, issued.text()).isPresent() && whose(elsewhere, issued.text()).isPresent());

        assertTrue(now(keys.revoke(issued.key().id())));

        assertEquals(Optional.empty(), whose(keys, issued.text()));
        clock.pass(Duration.ofSeconds(5));
        assertEquals(Optional.empty(), whose(elsewhere, issued.text()));
        assertFalse(now(keys.revoke(issued.key().id())));
    }

    @Test
    void a_key_outlives_the_rotation_of_the_application_secret_as_long_as_the_old_one_is_known() {
        Issued issued = issue("acme", Limits.NONE);
        ClientKeys during = keys(new Secrets(Optional.of(NEW), Optional.of(OLD)), LaunchMode.NORMAL);
        ClientKeys after = keys(new Secrets(Optional.of(NEW), Optional.empty()), LaunchMode.NORMAL);

        assertTrue(whose(during, issued.text()).isPresent());
        assertEquals(2, during.secretsOf(issued.key()).size());
        assertEquals(Optional.empty(), whose(after, issued.text()));
    }

    @Test
    void the_pair_of_a_signature_is_the_same_key() {
        Issued issued = issue("acme", Limits.NONE);
        String name = "ar_" + issued.key().id();

        ClientKey named = now(keys.named(name)).orElseThrow();

        assertEquals(issued.text(), name + "_" + keys.secretsOf(named).get(0));
        assertEquals(Optional.empty(), now(keys.named("ar_" + "a".repeat(16))));
        assertEquals(Optional.empty(), now(keys.named("ar_" + "a".repeat(3_000))));
        assertEquals(Optional.of(named), now(keys.named(issued.key().id())));
        assertEquals(Optional.empty(), now(keys.named("ar_ar_" + issued.key().id())));
    }

    @ParameterizedTest
    @EnumSource(LaunchMode.class)
    void the_key_dev_is_for_dev_mode_alone(LaunchMode mode) {
        ClientKeys here = keys(new Secrets(Optional.of(OLD), Optional.empty()), mode);

        Optional<ClientKey> found = whose(here, "dev");

        assertEquals(mode == LaunchMode.DEVELOPMENT, found.isPresent());
        found.ifPresent(key -> assertEquals(List.of("dev"), here.secretsOf(key)));
    }

    @Test
    void all_keys_are_listed() {
        Issued one = issue("acme", Limits.NONE);
        Issued other = issue("beta", Limits.NONE);

        assertEquals(Set.of(one.key(), other.key()), Set.copyOf(now(keys.list())));
    }

    private Issued issue(String client, Limits limits) {
        return now(keys.issue(client, limits));
    }

    private static Optional<ClientKey> whose(ClientKeys keys, String text) {
        return now(keys.whose(new Credential(text)));
    }

    private ClientKeys keys(Secrets secrets, LaunchMode mode) {
        return new ClientKeys(records, secrets, new DevelopmentKey(mode), clock, new Random(7));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
