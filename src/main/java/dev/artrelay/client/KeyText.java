package dev.artrelay.client;

import dev.artrelay.time.FreshId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as its client holds it, in its two parts: {@code ar_<id>_<secret>}. */
record KeyText(String id, String secret) {

    private static final int ID_LENGTH = 16;
    private static final String ID = "[a-z2-7]{" + ID_LENGTH + "}";
    private static final Pattern FORM = Pattern.compile("ar_(" + ID + ")_([A-Za-z0-9_-]{43})");

    static Optional<KeyText> parse(String key) {
        Matcher parts = FORM.matcher(key);
        return parts.matches() ? Optional.of(new KeyText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Could a key have this id? What could not is never asked of the table, which refuses names that are too long. */
    static boolean possible(String id) {
        return id.matches(ID);
    }

    static String freshId(RandomGenerator random) {
        return FreshId.of(random, ID_LENGTH);
    }

    String text() {
        return "ar_" + id + "_" + secret;
    }
}
