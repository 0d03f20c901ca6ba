package dev.artrelay.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that all others are derived from. */
final class ApplicationSecret {

    static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private ApplicationSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Reads the value of an environment variable.
     *
     * @throws IllegalStateException if it is no base64 or too short; the message names the variable, never the value
     */
    static ApplicationSecret read(String variable, String base64) {
        byte[] key = decode(variable, base64.strip());
        if (key.length < SHORTEST) {
            throw new IllegalStateException("%s has %d bytes after decoding and needs at least %d; %s"
                    .formatted(variable, key.length, SHORTEST, Secrets.ADVICE));
        }
        return new ApplicationSecret(key);
    }

    private static byte[] decode(String variable, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s is not base64; %s".formatted(variable, Secrets.ADVICE));
        }
    }

    byte[] derive(Purpose purpose, String... parts) {
        Mac mac = mac();
        update(mac, purpose.label());
        for (String part : parts) {
            update(mac, part.getBytes(StandardCharsets.UTF_8));
        }
        return mac.doFinal();
    }

    private static void update(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        mac.update(part);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
