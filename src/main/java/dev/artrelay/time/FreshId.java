package dev.artrelay.time;

import java.util.random.RandomGenerator;

/** A name by chance that nobody has had before, of the letters and digits that are hard to mistake (base 32). */
public final class FreshId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private FreshId() {
    }

    public static String of(RandomGenerator random, int length) {
        StringBuilder id = new StringBuilder();
        random.ints(length, 0, ALPHABET.length()).forEach(place -> id.append(ALPHABET.charAt(place)));
        return id.toString();
    }
}
