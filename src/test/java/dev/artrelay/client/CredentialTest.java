package dev.artrelay.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

    @ParameterizedTest
    @CsvSource({"Bearer k1, k1", "bearer k1, k1", "BEARER   k1, k1", "Key k1, k1", "Token k1, k1", "APPCODE k1, k1",
        "appcode k1, k1", "k1, k1", "' k1 ', k1"})
    void the_key_is_behind_the_scheme_or_bare(String authorization, String key) {
        assertEquals(Optional.of(new Credential(key)), from(Map.of("Authorization", authorization)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Bearer", "Bearer ", "Basic YTpi", "Bearer k1 k2", "TC3-HMAC-SHA256 Credential=a/b, Signature=c"})
    void what_no_key_goes_with_is_none(String authorization) {
        assertEquals(Optional.empty(), from(Map.of("Authorization", authorization)));
    }

    @ParameterizedTest
    @CsvSource({"k1,,k1", ",k2,k2", "Bearer k1,k2,k1"})
    void midjourney_clients_have_a_header_of_their_own(String authorization, String secret, String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", authorization);
        headers.put("mj-api-secret", secret);

        assertEquals(Optional.of(new Credential(key)), from(headers));
    }

    private static Optional<Credential> from(Map<String, String> headers) {
        return Credential.from(headers::get);
    }
}
