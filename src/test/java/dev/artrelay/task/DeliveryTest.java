package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.HOOK;
import static dev.artrelay.task.TaskFixtures.ID;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Delivery.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of waits between the attempts at one webhook. */
class DeliveryTest {

    private static final Delivery DUE = Delivery.due(Delivery.OF_TASK, HOOK, EventType.SUCCEEDED, 4, START);

    @Test
    void the_first_attempt_is_made_at_once() {
        assertTrue(DUE.open(START));
        assertFalse(DUE.open(START.minusMillis(1)));
    }

    @Test
    void a_claimed_attempt_is_somebodys_for_half_a_minute() {
        Delivery claimed = DUE.claimed(START);

        assertEquals(1, claimed.tries());
        assertFalse(claimed.open(at("29.999s")));
        assertTrue(claimed.open(at("30s")));
    }

    @ParameterizedTest
    @CsvSource({"1, 5s", "2, 30s", "3, 2m", "4, 10m", "5, 30m", "6, 2h", "7, 5h", "8, 10h", "9, 14h", "10, 20h", "11, 24h"})
    void waits_for_the_exact_rung_and_at_most_a_tenth_longer(int tries, String rung) {
        Delivery refused = tried(tries).refused(START, null, 0);
        Delivery jittered = tried(tries).refused(START, null, 1);

        Duration wait = Duration.between(START, at(rung));
        assertEquals(new Delivery(Delivery.OF_TASK, HOOK, EventType.SUCCEEDED, 4, State.DUE, at(rung), tries, 0), refused);
        assertEquals(at(rung).plusMillis(wait.toMillis() / 10), jittered.at());
    }

    @Test
    void the_twelfth_refusal_is_the_last() {
        Delivery refused = tried(12).refused(at("1h"), null, 0);

        assertEquals(State.ABANDONED, refused.state());
        assertEquals(at("1h"), refused.at());
    }

    /** Between the rung and max(2 × rung, 1 h). */
    @ParameterizedTest
    @CsvSource({"1, 0s, 5s", "1, -5s, 5s", "1, 4s, 5s", "1, 6s, 6s", "1, 59m, 59m", "1, 1h, 1h", "1, 1h1s, 1h", "1, 1000h, 1h",
            "5, 20m, 30m", "5, 59m, 59m", "5, 2h, 1h", "6, 1h, 2h", "6, 3h, 3h", "6, 4h, 4h", "6, 5h, 4h", "11, 100h, 48h"})
    void a_subscriber_may_ask_for_more_time_within_limits(int tries, String asked, String given) {
        Duration after = Duration.between(START, at(asked));

        assertEquals(at(given), tried(tries).refused(START, after, 0).at());
    }

    @Test
    void starting_over_climbs_the_ladder_from_its_foot() {
        Delivery again = tried(7).abandoned(at("1h")).again(at("2h"));

        assertTrue(again.open(at("2h")));
        assertEquals(at("5s"), again.claimed(START).refused(START, null, 0).at());
    }

    @Test
    void its_message_id_stays_the_same_over_all_attempts_and_differs_from_all_others() {
        Delivery failed = Delivery.due(Delivery.OF_TASK, HOOK, EventType.FAILED, 5, START);
        Delivery standing = Delivery.due("sub_1", HOOK, EventType.SUCCEEDED, 4, START);

        assertEquals(DUE.messageId(ID), tried(3).messageId(ID));
        assertNotEquals(DUE.messageId(ID), failed.messageId(ID));
        assertNotEquals(DUE.messageId(ID), standing.messageId(ID));
    }

    @ParameterizedTest
    @CsvSource({"0, 30s", "1, 30s", "2, 2m", "3, 10m", "5, 2h", "10, 24h", "11, 30s"})
    void a_claim_lasts_as_long_as_its_rung_would(int tries, String claim) {
        Delivery due = new Delivery(Delivery.OF_TASK, HOOK, EventType.SUCCEEDED, 4, State.DUE, START, tries, 0);

        assertEquals(at(claim), due.claimed(START).at());
    }

    private static Delivery tried(int tries) {
        return new Delivery(Delivery.OF_TASK, HOOK, EventType.SUCCEEDED, 4, State.TRYING, at("30s"), tries, 0);
    }
}
