package dev.artrelay.client;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The key that a request shows, wherever its client put it. Nothing is known of it yet.
 *
 * <p>Taken from {@code Authorization}, after one of the schemes that clients use or bare, else from {@code mj-api-secret}.
 */
public record Credential(String key) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> SCHEMES = Set.of("bearer", "key", "token", "appcode");

    /**
     * @param headers gives the value of a header, or null
     * @return empty if none is shown, or one that no key goes with, such as {@code Basic}
     */
    public static Optional<Credential> from(UnaryOperator<String> headers) {
        String authorization = headers.apply("Authorization");
        return text(authorization).map(Credential::behindScheme)
                .orElseGet(() -> text(headers.apply("mj-api-secret")))
                .map(Credential::new);
    }

    private static Optional<String> behindScheme(String authorization) {
        String[] words = SPACES.split(authorization);
        boolean bare = words.length == 1 && !SCHEMES.contains(words[0].toLowerCase(Locale.ROOT));
        boolean known = words.length == 2 && SCHEMES.contains(words[0].toLowerCase(Locale.ROOT));
        return bare || known ? Optional.of(words[words.length - 1]) : Optional.empty();
    }

    private static Optional<String> text(String header) {
        return Optional.ofNullable(header).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "Credential[…]";
    }
}
