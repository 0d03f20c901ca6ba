package dev.artrelay.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String OLD = secret(1);
    private static final String NEW = secret(2);

    private final Secrets before = new Secrets(Optional.of(OLD), Optional.empty());
    private final Secrets during = new Secrets(Optional.of(NEW), Optional.of(OLD));
    private final Secrets after = new Secrets(Optional.of(NEW), Optional.empty());

    @Test
    void the_same_purpose_and_parts_give_the_same_32_bytes() {
        byte[] once = before.derive(Purpose.CALLBACK, "aliyun", "task", "1");
        byte[] again = before.derive(Purpose.CALLBACK, "aliyun", "task", "1");

        assertEquals(32, once.length);
        assertArrayEquals(once, again);
    }

    @Test
    void what_was_derived_by_an_earlier_release_stays_valid() {
        byte[] derived = before.derive(Purpose.API_KEY, "0199", "é");

        assertEquals("b48d88eb322a3a001274e8606a61244fceb802fadee36e22941609d712e106c7", HexFormat.of().formatHex(derived));
    }

    @Test
    void no_two_purposes_share_a_value() {
        long different = Arrays.stream(Purpose.values())
                .map(purpose -> before.token(purpose, "x"))
                .distinct().count();

        assertEquals(Purpose.values().length, different);
    }

    @Test
    void a_boundary_between_parts_cannot_be_moved() {
        var tokens = Arrays.asList(
                before.token(Purpose.CURSOR, "ab", "c"), before.token(Purpose.CURSOR, "a", "bc"),
                before.token(Purpose.CURSOR, "abc"), before.token(Purpose.CURSOR, "abc", ""));

        assertEquals(tokens.size(), tokens.stream().collect(Collectors.toSet()).size());
    }

    @Test
    void a_token_may_stand_in_a_url() {
        assertTrue(before.token(Purpose.ARTWORK, "0199").matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void its_own_values_match() {
        assertTrue(before.matches(before.derive(Purpose.CURSOR, "c"), Purpose.CURSOR, "c"));
        assertTrue(before.matches(before.token(Purpose.CURSOR, "c"), Purpose.CURSOR, "c"));
    }

    @Test
    void a_value_for_another_purpose_or_part_does_not_match() {
        String token = before.token(Purpose.CALLBACK, "task", "1");

        assertFalse(before.matches(token, Purpose.CALLBACK, "task", "2"));
        assertFalse(before.matches(token, Purpose.ARTWORK, "task", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "🎨"})
    void anything_else_does_not_match(String given) {
        assertFalse(before.matches(given, Purpose.CURSOR, "c"));
    }

    @Test
    void a_token_matches_in_one_spelling_only() {
        String token = before.token(Purpose.CURSOR, "c");

        assertFalse(before.matches(token + "=", Purpose.CURSOR, "c"));
        assertFalse(before.matches(" " + token, Purpose.CURSOR, "c"));
    }

    @Test
    void values_of_the_previous_secret_match_while_it_is_being_replaced() {
        String token = before.token(Purpose.API_KEY, "id");

        assertTrue(during.matches(token, Purpose.API_KEY, "id"));
        assertFalse(after.matches(token, Purpose.API_KEY, "id"));
    }

    @Test
    void new_values_are_made_with_the_new_secret() {
        assertEquals(after.token(Purpose.API_KEY, "id"), during.token(Purpose.API_KEY, "id"));
        assertArrayEquals(before.derive(Purpose.API_KEY, "id"), during.derivations(Purpose.API_KEY, "id").get(1));
    }

    @Test
    void without_a_secret_there_is_no_start() {
        var refusal = assertThrows(IllegalStateException.class, () -> new Secrets(Optional.empty(), Optional.of(OLD)));

        assertTrue(refusal.getMessage().startsWith("ARTRELAY_SECRET is missing"), refusal.getMessage());
    }

    @Test
    void a_short_secret_is_none() {
        String sixteen = Base64.getEncoder().encodeToString(new byte[16]);

        var refusal = assertThrows(IllegalStateException.class,
                () -> new Secrets(Optional.of(sixteen), Optional.empty()));

        assertTrue(refusal.getMessage().startsWith("ARTRELAY_SECRET has 16 bytes"), refusal.getMessage());
    }

    @Test
    void what_is_not_base64_is_not_repeated_in_the_message() {
        var refusal = assertThrows(IllegalStateException.class,
                () -> new Secrets(Optional.of(NEW), Optional.of("correct-horse!")));

        assertTrue(refusal.getMessage().startsWith("ARTRELAY_SECRET_PREVIOUS is not base64"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("horse"), refusal.getMessage());
    }

    @Test
    void white_space_around_a_secret_does_not_count() {
        var same = new Secrets(Optional.of(OLD + "\n"), Optional.empty());

        assertArrayEquals(before.derive(Purpose.CURSOR), same.derive(Purpose.CURSOR));
    }

    private static String secret(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }
}
