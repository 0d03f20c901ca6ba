package dev.artrelay.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource({"0, PT0S", "120, PT2M", "' 5 ', PT5S", "999999999, PT999999999S"})
    void seconds_are_read(String value, Duration wait) {
        assertEquals(Optional.of(wait), RetryAfter.read(value, NOW));
    }

    @Test
    void a_date_is_read_from_now() {
        assertEquals(Optional.of(Duration.ofSeconds(37)), RetryAfter.read("Sun, 06 Nov 1994 08:49:37 GMT", NOW));
    }

    @Test
    void a_date_gone_by_asks_for_no_wait() {
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.read("Sun, 06 Nov 1994 08:48:37 GMT", NOW));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "9999999999999999999999",
        "Xyz, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
    void what_cannot_be_read_asks_for_nothing(String value) {
        assertEquals(Optional.empty(), RetryAfter.read(value, NOW));
    }
}
