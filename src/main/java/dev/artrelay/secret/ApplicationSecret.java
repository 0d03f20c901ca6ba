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

    /** Never used itself: copies of it are, which need not look for the algorithm, nor take the key in. */
    private final Mac keyed;

    private ApplicationSecret(byte[] key) {
        this.keyed = keyed(new SecretKeySpec(key, ALGORITHM));
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
        Mac mac = copy();
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

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the " + ALGORITHM + " of every Java runtime can be copied", e);
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
