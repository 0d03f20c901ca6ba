package dev.artrelay.shortlink;

import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The last part of short links: it cannot be guessed, and says for ever that it is ours. */
@Singleton
class LinkCodes {

    static final int LENGTH = 12;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int DRAWN = 9;
    private static final int BITS = 6;

    private final Secrets secrets;
    private final RandomGenerator random;

    LinkCodes(Secrets secrets, RandomGenerator random) {
        this.secrets = secrets;
        this.random = random;
    }

    String drawn() {
        byte[] bytes = new byte[DRAWN * BITS / Byte.SIZE + 1];
        random.nextBytes(bytes);
        String chance = TEXT.encodeToString(bytes).substring(0, DRAWN);
        return chance + mark(secrets.derive(Purpose.SHORT_LINK, chance));
    }

    /** Could it be one at all? */
    static boolean wellFormed(String text) {
        return CODE.matcher(text).matches();
    }

    /** Did we draw it? */
    boolean ours(String code) {
        byte[] mark = bytes(code.substring(DRAWN));
        return secrets.derivations(Purpose.SHORT_LINK, code.substring(0, DRAWN)).stream()
                .anyMatch(derived -> MessageDigest.isEqual(bytes(mark(derived)), mark));
    }

    private static String mark(byte[] derived) {
        return TEXT.encodeToString(derived).substring(0, LENGTH - DRAWN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
