package dev.artrelay.secret;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Derives keys and tokens from the application secret, and recognises them.
 *
 * <p>Made when the application starts, so that a missing secret stops the start and not the first request.
 */
@Startup
@Singleton
public class Secrets {

    static final String ADVICE = "set it to the output of `openssl rand -base64 32`";

    private final List<ApplicationSecret> newestFirst;

    /**
     * @param secret {@code ARTRELAY_SECRET}: base64 of at least 32 bytes
     * @param previous {@code ARTRELAY_SECRET_PREVIOUS}: the secret before this one, during a rotation
     * @throws IllegalStateException if the secret is missing, or one of the two is no secret
     */
    @Inject
    public Secrets(@ConfigProperty(name = "artrelay.secret") Optional<String> secret,
                   @ConfigProperty(name = "artrelay.secret-previous") Optional<String> previous) {
        String current = secret.orElseThrow(() -> new IllegalStateException("ARTRELAY_SECRET is missing; " + ADVICE));
        this.newestFirst = Stream.concat(
                Stream.of(ApplicationSecret.read("ARTRELAY_SECRET", current)),
                previous.map(text -> ApplicationSecret.read("ARTRELAY_SECRET_PREVIOUS", text)).stream()).toList();
    }

    /** 32 bytes that only this application can make; the same for the same purpose and parts. */
    public byte[] derive(Purpose purpose, String... parts) {
        return newestFirst.get(0).derive(purpose, parts);
    }

    /** What {@link #derive} gives now and, during a rotation, what it gave before; the newest first. */
    public List<byte[]> derivations(Purpose purpose, String... parts) {
        return newestFirst.stream().map(secret -> secret.derive(purpose, parts)).toList();
    }

    /** What {@link #derive} gives, as 43 characters that may stand in a URL. */
    public String token(Purpose purpose, String... parts) {
        return text(derive(purpose, parts));
    }

    /** Whether this was derived for the purpose and parts; takes the same time whatever differs. */
    public boolean matches(byte[] given, Purpose purpose, String... parts) {
        return derivations(purpose, parts).stream()
                .map(expected -> MessageDigest.isEqual(expected, given))
                .reduce(false, Boolean::logicalOr);
    }

    /** Whether this is a {@link #token} for the purpose and parts; takes the same time whatever differs. */
    public boolean matches(String given, Purpose purpose, String... parts) {
        return derivations(purpose, parts).stream()
                .map(expected -> MessageDigest.isEqual(bytes(text(expected)), bytes(given)))
                .reduce(false, Boolean::logicalOr);
    }

    private static String text(byte[] derived) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
