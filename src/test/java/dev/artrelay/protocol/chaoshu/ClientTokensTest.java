package dev.artrelay.protocol.chaoshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.time.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTokensTest {

    private static final String SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC0=";
    private static final String OTHER = "b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXI=";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ClientKey KEY = new ClientKey("abcdefghijklmnop", "acme", Limits.NONE, NOW);
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final String CLAIMS = "{\"id\":\"abcdefghijklmnop\",\"user_name\":\"acme\",\"exp\":1767229200,\"iss\":\"artrelay\"}";

    private final TestClock clock = new TestClock(NOW);
    private final Secrets secrets = new Secrets(Optional.of(SECRET), Optional.empty());
    private final ClientTokens tokens = new ClientTokens(secrets, Duration.ofHours(1), clock);

    @Test
    void a_token_has_the_four_claims_of_the_upstreams_and_is_known_again() {
        String token = tokens.issue(KEY);

        assertEquals(HEADER, decoded(token, 0));
        assertEquals(CLAIMS, decoded(token, 1));
        assertEquals(signed(HEADER, CLAIMS), token);
        assertEquals(Optional.of("abcdefghijklmnop"), tokens.key(token));
    }

    @Test
    void a_token_ends_when_it_says() {
        String token = tokens.issue(KEY);

        clock.set(NOW.plusSeconds(3599));
        assertEquals(Optional.of(KEY.id()), tokens.key(token));
        clock.set(NOW.plusSeconds(3600));
        assertEquals(Optional.empty(), tokens.key(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"none\",\"typ\":\"JWT\"}", "{\"alg\":\"None\"}", "{\"alg\":\"HS512\",\"typ\":\"JWT\"}",
        "{\"alg\":\"hs256\"}", "{\"alg\":[\"HS256\"]}", "{}", "[]", "HS256"})
    void no_other_algorithm_is_looked_at_even_if_the_signature_is_right(String header) {
        assertEquals(Optional.empty(), tokens.key(signed(header, CLAIMS)));
        assertEquals(Optional.empty(), tokens.key(encoded(header) + "." + encoded(CLAIMS) + "."));
    }

    @Test
    void another_issuer_is_refused() {
        assertEquals(Optional.empty(), tokens.key(signed(HEADER, CLAIMS.replace("artrelay", "zxcvb"))));
        assertEquals(Optional.empty(), tokens.key(signed(HEADER, CLAIMS.replace(",\"iss\":\"artrelay\"", ""))));
    }

    @Test
    void a_token_without_an_end_is_refused() {
        assertEquals(Optional.empty(), tokens.key(signed(HEADER, CLAIMS.replace("\"exp\":1767229200,", ""))));
    }

    @Test
    void a_token_that_was_changed_is_refused() {
        String token = tokens.issue(KEY);
        String[] parts = token.split("\\.");

        assertEquals(Optional.empty(), tokens.key(parts[0] + "." + encoded(CLAIMS.replace("acme", "evil")) + "." + parts[2]));
        assertEquals(Optional.empty(), tokens.key(parts[0] + "." + parts[1]));
        assertEquals(Optional.empty(), tokens.key(token + "."));
        assertEquals(Optional.empty(), tokens.key(token + "A"));
        assertEquals(Optional.empty(), tokens.key(".."));
        assertEquals(Optional.empty(), tokens.key(""));
    }

    @Test
    void the_published_example_is_not_ours() {
        assertEquals(Optional.empty(), tokens.key(Wire.answer("token-answer").data().asText()));
    }

    @Test
    void a_token_made_before_the_secret_was_replaced_is_still_good() {
        String token = tokens.issue(KEY);
        Secrets rotated = new Secrets(Optional.of(OTHER), Optional.of(SECRET));
        ClientTokens after = new ClientTokens(rotated, Duration.ofHours(1), clock);

        assertEquals(Optional.of(KEY.id()), after.key(token));
        assertNotEquals(token, after.issue(KEY));
        assertEquals(Optional.empty(), new ClientTokens(new Secrets(Optional.of(OTHER), Optional.empty()), Duration.ofHours(1), clock).key(token));
    }

    private String signed(String header, String claims) {
        String text = encoded(header) + "." + encoded(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.derive(Purpose.CLIENT_TOKEN, "artrelay"), "HmacSHA256"));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token, int part) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8);
    }
}
