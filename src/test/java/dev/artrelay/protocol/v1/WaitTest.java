package dev.artrelay.protocol.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"wait=10 | 10", "Wait = 10 | 10", "respond-async, wait=10 | 10", "wait=\"10\" | 10",
        "wait=10; foo=bar | 10", "wait=0 | 0", "wait=26 | 25", "wait=999999999 | 25", "wait=3, wait=9 | 3"})
    void a_preference_is_read_among_others_and_shortened(String header, int seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), Wait.ofPreference(List.of(header)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "respond-async", "wait", "wait=soon", "wait=-1", "wait=1.5", "wait=99999999999", "handling=wait=3"})
    void what_is_not_understood_is_no_preference(String header) {
        assertEquals(Optional.empty(), Wait.ofPreference(List.of(header)));
    }

    @Test
    void a_second_header_counts_too() {
        assertEquals(Optional.of(Duration.ofSeconds(4)), Wait.ofPreference(List.of("respond-async", "wait=4")));
    }
}
