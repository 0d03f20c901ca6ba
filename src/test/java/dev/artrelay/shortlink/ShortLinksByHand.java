package dev.artrelay.shortlink;

import dev.artrelay.secret.Secrets;
import dev.artrelay.store.Records;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Short links for tests that put things together themselves. */
public final class ShortLinksByHand {

    private ShortLinksByHand() {
    }

    public static ShortLinks of(Records records, Secrets secrets, Clock clock, RandomGenerator random) {
        ShortLinkConfig usual = new ShortLinkConfig() {

            @Override
            public Optional<URI> url() {
                return Optional.empty();
            }

            @Override
            public Optional<Duration> ttl() {
                return Optional.empty();
            }
        };
        return new ShortLinks(records, new LinkCodes(secrets, random), usual, () -> URI.create("https://relay.example"), List.of(),
                clock);
    }
}
