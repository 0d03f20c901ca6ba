package dev.artrelay.protocol.acedata;

import dev.artrelay.protocol.acedata.dialect.HoldConfig;
import dev.artrelay.protocol.acedata.upstream.AceDataConfig;
import dev.artrelay.store.MemoryTable;
import dev.artrelay.task.Backoff;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole application, its tasks in memory, and Ace Data Cloud on loopback. */
public final class AceDataStage implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("artrelay.store.create-table", "false", "artrelay.public-url", "https://relay.example");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MemoryTable.class, Beans.class);
    }

    /** What stands in. */
    @Alternative
    @Singleton
    static class Beans {

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        AceDataStand stand() {
            return new AceDataStand();
        }

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Patience patience() {
            return new Patience();
        }

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Account account(AceDataStand stand) {
            return new Account(stand.url());
        }
    }

    /** How long answers are held, which a test can change as it goes. */
    public static final class Patience implements HoldConfig {

        private volatile Duration hold = Duration.ofSeconds(25);

        public void is(Duration time) {
            hold = time;
        }

        @Override
        public Duration hold() {
            return hold;
        }
    }

    /** The operator's settings, which a test can change as it goes. */
    public static final class Account implements AceDataConfig {

        private final URI url;
        private final Duration timeout;
        private volatile boolean there = true;

        public Account(URI url) {
            this(url, Duration.ofSeconds(2));
        }

        public Account(URI url, Duration timeout) {
            this.url = url;
            this.timeout = timeout;
        }

        public void isThere(boolean configured) {
            there = configured;
        }

        @Override
        public URI url() {
            return url;
        }

        @Override
        public Optional<String> token() {
            return there ? Optional.of(AceDataStand.TOKEN) : Optional.empty();
        }

        @Override
        public int maxInFlight() {
            return 0;
        }

        @Override
        public double maxPerSecond() {
            return 0;
        }

        @Override
        public Duration timeout() {
            return timeout;
        }

        @Override
        public Optional<Backoff> poll() {
            return Optional.of(Backoff.parse("200ms"));
        }
    }
}
