package dev.artrelay.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Lane lane = new Lane();

    @Test
    void a_host_that_nothing_is_known_of_takes_many_at_once() {
        fill(Lane.QUICK, NOW);

        assertTrue(lane.enter("one more", NOW).isAfter(NOW));
    }

    @Test
    void whoever_leaves_makes_room() {
        fill(Lane.QUICK, NOW);

        lane.leave("0", Duration.ofMillis(20));

        assertEquals(NOW, lane.enter("next", NOW));
    }

    @Test
    void whoever_has_a_place_keeps_it() {
        fill(Lane.QUICK, NOW);

        assertEquals(NOW, lane.enter("0", NOW));
    }

    @Test
    void a_host_that_does_not_answer_gets_few() {
        fill(Lane.QUICK, NOW);
        timeOut(Lane.QUICK);

        fill(Lane.SLOW, NOW.plusSeconds(15));

        assertTrue(lane.enter("one more", NOW.plusSeconds(15)).isAfter(NOW.plusSeconds(15)));
    }

    @Test
    void one_that_answers_again_gets_many_again() {
        fill(Lane.QUICK, NOW);
        timeOut(Lane.QUICK);

        for (int place = 0; place < 20; place++) {
            lane.enter("again " + place, NOW.plusSeconds(60));
            lane.leave("again " + place, Duration.ofMillis(10));
        }

        fill(Lane.QUICK, NOW.plusSeconds(61));
    }

    @Test
    void a_failure_that_comes_quickly_takes_nobodys_place() {
        IntStream.range(0, 1_000).forEach(place -> {
            assertEquals(NOW, lane.enter("refused " + place, NOW));
            lane.leave("refused " + place, Duration.ofMillis(2));
        });
    }

    @Test
    void those_put_off_come_one_after_another_and_within_two_minutes() {
        fill(Lane.QUICK, NOW);
        timeOut(Lane.QUICK);
        fill(Lane.SLOW, NOW);

        List<Instant> later = IntStream.range(0, 1_000).mapToObj(place -> lane.enter("later " + place, NOW)).toList();

        assertTrue(later.get(0).isAfter(NOW.plusSeconds(1)));
        assertTrue(later.get(9).isAfter(later.get(8)));
        assertEquals(NOW.plusSeconds(120), later.get(999));
    }

    @Test
    void a_place_that_nobody_left_is_free_in_half_a_minute() {
        fill(Lane.QUICK, NOW);

        assertEquals(NOW.plusSeconds(31), lane.enter("next", NOW.plusSeconds(31)));
    }

    @Test
    void nothing_is_kept_of_a_host_at_rest() {
        lane.enter("one", NOW);
        assertFalse(lane.idle(NOW));

        lane.quit("one");

        assertTrue(lane.idle(NOW));
    }

    private void fill(int places, Instant now) {
        for (int place = 0; place < places; place++) {
            assertEquals(now, lane.enter(Integer.toString(place), now));
        }
    }

    private void timeOut(int places) {
        IntStream.range(0, places).forEach(place -> lane.leave(Integer.toString(place), Duration.ofSeconds(15)));
    }
}
