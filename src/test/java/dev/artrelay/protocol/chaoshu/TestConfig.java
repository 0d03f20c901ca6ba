package dev.artrelay.protocol.chaoshu;

import dev.artrelay.task.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An operator's settings. */
record TestConfig(URI url, Optional<String> token, Optional<String> key, Encoding body, Scheme scheme, Duration timeout,
        Optional<Backoff> poll) implements ChaoshuConfig {

    static TestConfig at(URI url) {
        return new TestConfig(url, Optional.of("token"), Optional.empty(), Encoding.MULTIPART, Scheme.RAW, Duration.ofSeconds(10), Optional.empty());
    }

    TestConfig behind(String operatorsKey) {
        return new TestConfig(url, Optional.empty(), Optional.ofNullable(operatorsKey), body, scheme, timeout, poll);
    }

    TestConfig writing(Encoding encoding) {
        return new TestConfig(url, token, key, encoding, scheme, timeout, poll);
    }

    TestConfig showing(Scheme way) {
        return new TestConfig(url, token, key, body, way, timeout, poll);
    }

    TestConfig within(Duration limit) {
        return new TestConfig(url, token, key, body, scheme, limit, poll);
    }

    TestConfig polling(String ladder) {
        return new TestConfig(url, token, key, body, scheme, timeout, Optional.of(Backoff.parse(ladder)));
    }

    @Override
    public Duration resultTtl() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration tokenTtl() {
        return Duration.ofHours(1);
    }

    @Override
    public int maxInFlight() {
        return 0;
    }

    @Override
    public double maxPerSecond() {
        return 0;
    }
}
