package dev.artrelay.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestClock clock = new TestClock(START);

    @Test
    void tokens_come_at_even_distances() {
        Pace pace = new Pace(4, clock);

        assertEquals(Optional.of(Duration.ZERO), pace.token(PATIENCE));
        assertEquals(Optional.of(Duration.ofMillis(250)), pace.token(PATIENCE));
        assertEquals(Optional.of(Duration.ofMillis(500)), pace.token(PATIENCE));
    }

    @Test
    void half_a_token_a_second_is_one_in_two() {
        Pace pace = new Pace(0.5, clock);
        pace.token(PATIENCE);

        assertEquals(Optional.of(Duration.ofSeconds(2)), pace.token(PATIENCE));
    }

    @Test
    void tokens_are_not_saved_up() {
        Pace pace = new Pace(1, clock);
        pace.token(PATIENCE);

        clock.pass(Duration.ofHours(1));

        assertEquals(Optional.of(Duration.ZERO), pace.token(PATIENCE));
        assertEquals(Optional.of(Duration.ofSeconds(1)), pace.token(PATIENCE));
    }

    @Test
    void who_would_wait_too_long_takes_none() {
        Pace pace = new Pace(1, clock);
        IntStream.range(0, 6).forEach(i -> pace.token(PATIENCE));

        assertEquals(Optional.empty(), pace.token(PATIENCE));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(Optional.of(PATIENCE), pace.token(PATIENCE));
    }

    @Test
    void who_is_sent_away_comes_back_after_those_before() {
        Pace pace = new Pace(1, clock);
        IntStream.range(0, 6).forEach(i -> pace.token(PATIENCE));

        assertEquals(START.plusSeconds(6), pace.later().at());
        assertEquals(START.plusMillis(7_250), pace.later().at());
        assertFalse(pace.later().shut());
    }

    @Test
    void who_is_sent_away_comes_back_within_a_minute() {
        Pace pace = new Pace(1, clock);
        IntStream.range(0, 1_000).forEach(i -> pace.later());

        assertEquals(START.plusSeconds(60), pace.later().at());
    }

    @Test
    void a_provider_that_wants_to_be_left_alone_is() {
        Pace pace = new Pace(0, clock);

        pace.shutUntil(START.plusSeconds(90));

        assertEquals(Optional.empty(), pace.token(PATIENCE));
        assertEquals(START.plusSeconds(90), pace.later().at());
        assertTrue(pace.later().shut());
        clock.pass(Duration.ofSeconds(90));
        assertEquals(Optional.of(Duration.ZERO), pace.token(PATIENCE));
    }

    @Test
    void without_a_measure_nobody_waits() {
        Pace pace = new Pace(0, clock);

        IntStream.range(0, 1_000).forEach(i -> assertEquals(Optional.of(Duration.ZERO), pace.token(Duration.ZERO)));
    }
}
