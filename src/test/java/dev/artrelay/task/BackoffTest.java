package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    private static final Backoff LADDER = Backoff.parse("2s,3s,5s");

    @Test
    void reads_every_unit() {
        Backoff ladder = Backoff.parse("500ms, 2s,5m,1h");

        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1)),
                ladder.waits());
    }

    @Test
    void an_empty_text_is_never() {
        assertEquals(Backoff.NEVER, Backoff.parse(" "));
        assertTrue(Backoff.NEVER.never());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "0.0001s", "2s,0ms", "soon", "5", "2s,,3s", "2s,", ","})
    void refuses_what_is_no_ladder_of_waits(String text) {
        assertThrows(RuntimeException.class, () -> Backoff.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500ms,2s,300s,3600s", "1s", ""})
    void is_written_as_it_is_read(String text) {
        assertEquals(text, Backoff.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 3", "3, 5", "4, 5", "1000, 5"})
    void waits_rung_by_rung_and_repeats_the_last(int tries, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), LADDER.after(tries));
    }

    /** The rungs stand at 2, 5, 10, 15, 20 … seconds. */
    @ParameterizedTest
    @CsvSource({"-1h, 2s", "0s, 2s", "1.999s, 2s", "2s, 5s", "4s, 5s", "5s, 10s", "9.999999s, 10s", "10s, 15s", "14s, 15s",
            "15s, 20s", "1h, 1h5s", "24h1s, 24h5s"})
    void the_next_rung_is_the_first_one_after_now(String now, String rung) {
        assertEquals(at(rung), LADDER.rungAfter(START, at(now)));
    }

    @Test
    void whoever_asks_between_two_rungs_gets_the_same_instant() {
        Instant first = LADDER.rungAfter(START, at("30.001s"));
        Instant second = LADDER.rungAfter(START, at("34.999s"));

        assertEquals(first, second);
    }

    @ParameterizedTest
    @CsvSource({"-1h, 0s", "0s, 0s", "1.999s, 0s", "2s, 2s", "4s, 2s", "5s, 5s", "9.999999s, 5s", "10s, 10s", "14s, 10s", "15s, 15s",
            "1h, 1h", "24h1s, 24h"})
    void the_rung_before_is_the_last_one_that_has_come(String now, String rung) {
        assertEquals(at(rung), LADDER.rungBefore(START, at(now)));
    }

    @Test
    void never_has_no_rung() {
        assertEquals(Instant.MAX, Backoff.NEVER.rungAfter(START, START));
        assertEquals(START, Backoff.NEVER.rungBefore(START, at("1h")));
    }
}
