package dev.artrelay.protocol.aliyun;

import dev.artrelay.task.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An operator's settings. */
record TestConfig(URI url, Optional<String> appCode, Optional<String> appKey, Optional<String> appSecret,
        Optional<String> queryPath, Optional<String> listPath, Encoding body, Duration timeout) implements AliyunConfig {

    static TestConfig at(URI url) {
        return new TestConfig(url, Optional.of("code"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Encoding.FORM, Duration.ofSeconds(10));
    }

    TestConfig signing(String key, String secret) {
        return new TestConfig(url, Optional.empty(), Optional.of(key), Optional.of(secret), queryPath, listPath, body, timeout);
    }

    TestConfig asking(String query, String list) {
        return new TestConfig(url, appCode, appKey, appSecret, Optional.ofNullable(query), Optional.ofNullable(list), body, timeout);
    }

    TestConfig writing(Encoding encoding) {
        return new TestConfig(url, appCode, appKey, appSecret, queryPath, listPath, encoding, timeout);
    }

    TestConfig within(Duration limit) {
        return new TestConfig(url, appCode, appKey, appSecret, queryPath, listPath, body, limit);
    }

    TestConfig without() {
        return new TestConfig(url, Optional.empty(), Optional.empty(), appSecret, queryPath, listPath, body, timeout);
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
    public Optional<Backoff> poll() {
        return Optional.empty();
    }
}
