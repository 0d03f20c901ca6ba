package dev.artrelay.protocol.chaoshu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.client.ClientKey;
import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The short-lived tokens that our dialect issues: JSON web tokens, HS256 and nothing else, with the four claims of the
 * upstream's.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519</a>
 */
final class ClientTokens {

    static final String ISSUER = "artrelay";

    private static final String ALGORITHM = "HS256";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secrets secrets;
    private final Duration life;
    private final Clock clock;

    ClientTokens(Secrets secrets, Duration life, Clock clock) {
        this.secrets = secrets;
        this.life = life;
        this.clock = clock;
    }

    /** It is good for as long as its key is, but not beyond its end. */
    String issue(ClientKey key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("id", key.id());
        claims.put("user_name", key.client());
        claims.put("exp", clock.instant().plus(life).getEpochSecond());
        claims.put("iss", ISSUER);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", ALGORITHM);
        header.put("typ", "JWT");
        String signed = encoded(json(header)) + "." + encoded(json(claims));
        return signed + "." + encoded(signature(secrets.derive(Purpose.CLIENT_TOKEN, ISSUER), signed));
    }

    /** The id of the key for which we issued it; nothing if we did not, or if it has ended. */
    Optional<String> key(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !ALGORITHM.equals(read(parts[0]).path("alg").asText()) || !genuine(parts)) {
            return Optional.empty();
        }
        JsonNode claims = read(parts[1]);
        boolean ours = claims.path("iss").asText().equals(ISSUER);
        boolean live = Instant.ofEpochSecond(claims.path("exp").asLong()).isAfter(clock.instant());
        return ours && live ? Optional.of(claims.path("id").asText()) : Optional.empty();
    }

    private boolean genuine(String[] parts) {
        String signed = parts[0] + "." + parts[1];
        byte[] shown = parts[2].getBytes(StandardCharsets.UTF_8);
        return secrets.derivations(Purpose.CLIENT_TOKEN, ISSUER).stream()
                .map(key -> encoded(signature(key, signed)).getBytes(StandardCharsets.UTF_8))
                .map(right -> MessageDigest.isEqual(right, shown)).reduce(false, Boolean::logicalOr);
    }

    /** What cannot be read says nothing. */
    private static JsonNode read(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static byte[] signature(byte[] key, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static byte[] json(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
