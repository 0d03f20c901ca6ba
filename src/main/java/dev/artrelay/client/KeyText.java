package dev.artrelay.client;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as its client holds it, in its two parts: {@code ar_<id>_<secret>}. */
record KeyText(String id, String secret) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("ar_([a-z2-7]{" + ID_LENGTH + "})_([A-Za-z0-9_-]{43})");

    static Optional<KeyText> parse(String key) {
        Matcher parts = FORM.matcher(key);
        return parts.matches() ? Optional.of(new KeyText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    static String freshId(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        random.ints(ID_LENGTH, 0, ALPHABET.length()).forEach(place -> id.append(ALPHABET.charAt(place)));
        return id.toString();
    }

    String text() {
        return "ar_" + id + "_" + secret;
    }
}
