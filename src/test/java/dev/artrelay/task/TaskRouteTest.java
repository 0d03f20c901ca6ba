package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ARREARS;
import static dev.artrelay.task.TaskFixtures.ID;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.order;
import static dev.artrelay.task.TaskFixtures.submitting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Failed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which provider of a route is tried, and when, as each says no. */
class TaskRouteTest {

    @Test
    void a_claim_that_was_declined_goes_to_the_next_candidate_at_once() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START).observe(declined(1), at("1s"));

        assertEquals(new Accepted(2, 1, at("1s"), null, at("3s")), task.state());
        assertEquals("two/b", task.submitting(POLLED, at("1s")).state().model());
        assertEquals(2, task.submitting(POLLED, at("1s")).state().attempt());
    }

    @Test
    void when_all_have_declined_the_round_begins_again_as_soon_as_one_may_be_asked() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START).observe(declined(1), at("1s"))
                .submitting(POLLED, at("1s")).observe(declined(2), at("2s"));

        assertEquals(new Accepted(3, 0, at("3s"), Phase.WAITING_FOR_CAPACITY, null), task.state());
    }

    @Test
    void a_lonely_candidate_is_left_alone_for_longer_and_longer() {
        List<String> waits = List.of("2s", "5s", "15s", "30s", "60s", "60s");

        Task task = accepted(Duration.ofHours(1));
        for (int attempt = 1; attempt <= waits.size(); attempt++) {
            task = task.submitting(POLLED, START).observe(declined(attempt), START);

            assertEquals(at(waits.get(attempt - 1)), ((Accepted) task.state()).notBefore());
        }
    }

    @Test
    void a_provider_is_left_alone_as_long_as_it_asked() {
        Task task = submitting(POLLED)
                .observe(new Observation.Declined(1, false, Duration.ofSeconds(90), TaskFixtures.REFUSED), START);

        assertEquals(Step.waitUntil(at("90s")), task.next(START));
    }

    @Test
    void trouble_with_the_account_moves_on_to_the_next_candidate() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START)
                .observe(new Observation.Declined(1, true, null, ARREARS), START);

        assertEquals(new Accepted(2, 1, START, null, null), task.state());
    }

    @Test
    void trouble_with_the_last_account_ends_the_task() {
        Task task = submitting(POLLED).observe(new Observation.Declined(1, true, null, ARREARS), START);

        assertEquals(new Failed("one/a", null, START, ARREARS), task.state());
    }

    @ParameterizedTest
    @CsvSource({"throttled, account", "account, throttled", "unreachable, account", "account, unreachable",
        "throttled, throttled", "unreachable, throttled", "throttled, unreachable", "unreachable, unreachable"})
    void while_one_of_the_route_may_take_it_later_it_waits(String first, String second) {
        Task task = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START).observe(refusal(1, first), START)
                .submitting(POLLED, START).observe(refusal(2, second), START);

        Accepted waiting = assertInstanceOf(Accepted.class, task.state());
        assertEquals(0, waiting.candidate());
        assertEquals(Phase.WAITING_FOR_CAPACITY, waiting.phase());
        assertTrue(waiting.notBefore().isAfter(START));
    }

    @Test
    void when_every_account_is_in_trouble_the_task_has_failed() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START).observe(refusal(1, "account"), START)
                .submitting(POLLED, START).observe(refusal(2, "account"), START);

        assertEquals(new Failed("two/b", null, START, ARREARS), task.state());
    }

    @Test
    void hope_of_an_earlier_round_is_none() {
        Task waiting = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START).observe(refusal(1, "throttled"), START)
                .submitting(POLLED, START).observe(refusal(2, "account"), START);

        Task task = waiting.submitting(POLLED, at("1m")).observe(refusal(3, "account"), at("1m"))
                .submitting(POLLED, at("1m")).observe(refusal(4, "account"), at("1m"));

        assertEquals(new Failed("two/b", null, at("1m"), ARREARS), task.state());
    }

    @Test
    void what_nobody_took_before_the_deadline_was_unavailable() {
        Task waiting = Task.accepted(ID, order("one/a", "two/b")).submitting(POLLED, START).observe(refusal(1, "throttled"), START)
                .submitting(POLLED, START).observe(refusal(2, "account"), START);

        Task task = waiting.expired(at("10m"));

        assertEquals(Failure.Code.UPSTREAM_UNAVAILABLE, ((Failed) task.state()).failure().code());
    }

    @Test
    void what_finds_no_turn_waits_for_the_same_candidate() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).admission().putOff(at("7s"), false, START);

        assertEquals(new Accepted(1, 0, at("7s"), Phase.WAITING_FOR_CAPACITY, null), task.state());
        assertEquals(Step.waitUntil(at("7s")), task.next(START));
        assertEquals(1, task.submitting(POLLED, at("7s")).state().attempt());
    }

    @Test
    void a_candidate_that_wants_to_be_left_alone_is_passed_over() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).admission().putOff(at("40s"), true, START);

        assertEquals(new Accepted(1, 1, START, null, at("40s")), task.state());
        assertEquals(Step.waitUntil(at("40s")), task.admission().putOff(at("50s"), true, START).next(START));
    }

    @Test
    void what_was_passed_over_may_still_be_had_later() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).admission().putOff(at("40s"), true, START)
                .submitting(POLLED, START).observe(refusal(1, "account"), START);

        assertEquals(new Accepted(2, 0, at("40s"), Phase.WAITING_FOR_CAPACITY, null), task.state());
    }

    @Test
    void what_may_be_asked_again_can_be_put_off_too() {
        Task task = submitting(REPEATABLE).admission().putOff(at("1m"), true, at("40s"));

        assertEquals(Step.waitUntil(at("1m")), task.next(at("40s")));
        assertEquals(1, task.state().attempt());
    }

    private static Observation refusal(int attempt, String kind) {
        return switch (kind) {
            case "throttled" -> new Observation.Declined(attempt, false, Duration.ofSeconds(40), TaskFixtures.REFUSED);
            case "unreachable" -> declined(attempt);
            case "account" -> new Observation.Declined(attempt, true, null, ARREARS);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Test
    void a_provider_is_left_alone_for_a_while_whatever_it_asked() {
        Task task = submitting(POLLED)
                .observe(new Observation.Declined(1, false, Duration.ZERO, TaskFixtures.REFUSED), START);

        assertEquals(Step.waitUntil(at("2s")), task.next(START));
    }

    @Test
    void a_candidate_that_is_named_twice_is_tried_once_a_round() {
        Task task = Task.accepted(ID, order("one/a", "one/a")).submitting(POLLED, START).observe(declined(1), START);

        assertEquals(List.of("one/a"), task.order().route());
        assertEquals(Step.waitUntil(at("2s")), task.next(START));
    }
}
