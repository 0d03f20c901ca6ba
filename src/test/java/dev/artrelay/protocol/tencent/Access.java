package dev.artrelay.protocol.tencent;

import dev.artrelay.task.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A configuration by hand. */
record Access(Optional<Mode> mode, Optional<URI> url, Optional<String> token, Optional<String> secretId,
        Optional<String> secretKey, Optional<Long> subAppId, Duration timeout) implements TencentConfig {

    static final String SECRET_ID = "AKIDtest123";
    static final String SECRET_KEY = "secretKEY456";

    static final Access NONE = new Access(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Duration.ofSeconds(20));

    static Access relay(URI url) {
        return new Access(Optional.empty(), Optional.of(url), Optional.of("relay-token"), Optional.empty(), Optional.empty(),
                Optional.empty(), Duration.ofSeconds(20));
    }

    static Access cloud(URI url) {
        return new Access(Optional.empty(), Optional.of(url), Optional.empty(), Optional.of(SECRET_ID), Optional.of(SECRET_KEY),
                Optional.of(251_007_502L), Duration.ofSeconds(20));
    }

    Access within(Duration limit) {
        return new Access(mode, url, token, secretId, secretKey, subAppId, limit);
    }

    @Override
    public Optional<String> signKey() {
        return Optional.empty();
    }

    @Override
    public String model() {
        return "GEM:2.5";
    }

    @Override
    public int maxInFlight() {
        return 1;
    }

    @Override
    public double maxPerSecond() {
        return 0;
    }

    @Override
    public Optional<Backoff> poll() {
        return Optional.empty();
    }
}
