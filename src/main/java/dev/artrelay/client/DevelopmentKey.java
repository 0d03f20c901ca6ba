package dev.artrelay.client;

import dev.artrelay.client.ClientKey.Limits;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The key {@code dev} of the client {@code dev}, whose secret is {@code dev} too: in dev mode, and nowhere else. */
@Singleton
class DevelopmentKey {

    private static final ClientKey KEY = new ClientKey("dev", "dev", Limits.NONE, Instant.EPOCH);

    private final boolean exists;

    DevelopmentKey(LaunchMode mode) {
        this.exists = mode == LaunchMode.DEVELOPMENT;
    }

    Optional<ClientKey> named(String name) {
        return exists && name.equals(KEY.id()) ? Optional.of(KEY) : Optional.empty();
    }

    boolean is(ClientKey key) {
        return key == KEY;
    }
}
