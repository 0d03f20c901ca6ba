package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ARREARS;
import static dev.artrelay.task.TaskFixtures.ID;
import static dev.artrelay.task.TaskFixtures.LOOKED_UP;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.SILENT;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.asked;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.hook;
import static dev.artrelay.task.TaskFixtures.order;
import static dev.artrelay.task.TaskFixtures.run;
import static dev.artrelay.task.TaskFixtures.running;
import static dev.artrelay.task.TaskFixtures.submitted;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.unconfirmed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Submitting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the client's order to a provider's yes, no or silence. */
class TaskSubmissionTest {

    @Test
    void an_accepted_task_is_queued_and_knows_its_times() {
        Task task = accepted();

        assertEquals(new Accepted(1, 0, START, null, null), task.state());
        assertEquals(Status.QUEUED, task.state().status());
        assertEquals(START, task.createdAt());
        assertEquals(at("10m"), task.deadlineAt());
        assertNull(task.startedAt());
        assertEquals(1, task.keeping().sequence());
    }

    @Test
    void an_order_without_a_route_is_none() {
        assertThrows(IllegalArgumentException.class, TaskFixtures::order);
    }

    @Test
    void a_claim_says_who_is_called_and_until_when() {
        Task task = accepted().submitting(POLLED, at("1s"));

        assertEquals(new Submitting(1, "one/a", at("1s"), at("21s"), 1, POLLED, null), task.state());
        assertEquals(at("1s"), task.startedAt());
        assertEquals(Phase.SUBMITTING, task.state().phase());
    }

    @Test
    void only_the_first_claim_starts_the_task_and_tells_so() {
        Task first = accepted(hook(EventType.RUNNING)).submitting(POLLED, at("1s"));
        Task second = first.observe(declined(1), at("2s")).submitting(POLLED, at("4s"));

        assertEquals(at("1s"), second.startedAt());
        assertEquals(1, second.deliveries().size());
    }

    @Test
    void a_task_that_runs_is_not_claimed() {
        assertThrows(RuntimeException.class, () -> running(POLLED).submitting(POLLED, at("1s")));
    }

    @Test
    void an_acceptance_is_kept_with_the_providers_id() {
        Task task = submitting(POLLED).observe(submitted(1), at("1s"));

        assertEquals("up-1", task.state().upstreamId());
        assertEquals(at("1s"), run(task).since());
        assertEquals(Phase.UPSTREAM_QUEUED, task.state().phase());
    }

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
        Task task = Task.accepted(ID, order("one/a", "two/b")).putOff(at("7s"), false, START);

        assertEquals(new Accepted(1, 0, at("7s"), Phase.WAITING_FOR_CAPACITY, null), task.state());
        assertEquals(Step.waitUntil(at("7s")), task.next(START));
        assertEquals(1, task.submitting(POLLED, at("7s")).state().attempt());
    }

    @Test
    void a_candidate_that_wants_to_be_left_alone_is_passed_over() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).putOff(at("40s"), true, START);

        assertEquals(new Accepted(1, 1, START, null, at("40s")), task.state());
        assertEquals(Step.waitUntil(at("40s")), task.putOff(at("50s"), true, START).next(START));
    }

    @Test
    void what_was_passed_over_may_still_be_had_later() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).putOff(at("40s"), true, START)
                .submitting(POLLED, START).observe(refusal(1, "account"), START);

        assertEquals(new Accepted(2, 0, at("40s"), Phase.WAITING_FOR_CAPACITY, null), task.state());
    }

    @Test
    void what_may_be_asked_again_can_be_put_off_too() {
        Task task = submitting(REPEATABLE).putOff(at("1m"), true, at("40s"));

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
    void an_unknown_submission_that_may_be_repeated_is_asked_again_later_and_later() {
        List<String> waits = List.of("1s", "5s", "15s", "30s", "30s");

        Task task = submitting(REPEATABLE);
        for (String wait : waits) {
            task = task.observe(unconfirmed(1), START);

            assertEquals(Step.waitUntil(at(wait)), task.next(START));
            task = task.submitting(REPEATABLE, START);
        }
    }

    @Test
    void asking_again_is_the_same_attempt() {
        Task task = submitting(REPEATABLE).submitting(REPEATABLE, at("40s"));

        assertEquals(new Submitting(1, "one/a", START, at("70s"), 2, REPEATABLE, null), task.state());
        assertEquals(START, task.startedAt());
    }

    @Test
    void an_unknown_submission_that_can_be_looked_up_is_looked_up_at_once() {
        Task task = submitting(LOOKED_UP).observe(unconfirmed(1), at("3s"));

        assertEquals(Step.LOOK, task.next(at("3s")));
        assertEquals(Phase.SUBMIT_UNCONFIRMED, task.state().phase());
    }

    @Test
    void an_unknown_submission_that_only_a_callback_can_tell_of_waits_for_it() {
        Task task = submitting(SILENT).observe(unconfirmed(1), at("3s"));

        assertEquals(Step.waitUntil(at("10m")), task.next(at("3s")));
        assertEquals(Phase.SUBMIT_UNCONFIRMED, task.state().phase());
    }

    @Test
    void an_unknown_submission_may_turn_out_well() {
        Task task = submitting(LOOKED_UP).observe(unconfirmed(1), at("3s")).observe(submitted(1), at("9s"));

        assertEquals("up-1", task.state().upstreamId());
        assertEquals(Step.waitUntil(at("11s")), task.next(at("9s")));
    }

    @Test
    void an_answer_of_an_earlier_attempt_moves_nothing() {
        Task second = submitting(POLLED).observe(declined(1), START).submitting(POLLED, at("2s"));

        assertSame(second, second.observe(declined(1), at("3s")));
        assertSame(second, second.observe(unconfirmed(1), at("3s")));
        assertSame(second, second.observe(submitted(1), at("3s")));
    }

    @Test
    void a_refusal_that_comes_after_the_acceptance_moves_nothing() {
        Task task = running(POLLED);

        assertSame(task, task.observe(declined(1), at("3s")));
        assertSame(task, task.observe(unconfirmed(1), at("3s")));
    }

    @Test
    void every_change_a_client_can_see_is_counted() {
        Task task = accepted();
        assertEquals(2, task.submitting(POLLED, START).keeping().sequence());

        Callback callback = TaskFixtures.callback(1, START);
        Task unseen = running(POLLED).received(callback).read(callback, "nothing new", START).claimed(START);
        assertEquals(3, unseen.keeping().sequence());
    }

    @Test
    void a_fresh_claim_is_asked_once() {
        assertEquals(1, asked(submitting(REPEATABLE)).asks());
        assertInstanceOf(Submitting.class, submitting(REPEATABLE).state());
    }

    @Test
    void what_must_not_be_sent_twice_is_not() {
        assertThrows(IllegalStateException.class, () -> submitting(POLLED).submitting(POLLED, at("1m")));
        assertThrows(IllegalStateException.class, () -> submitting(LOOKED_UP).submitting(LOOKED_UP, at("1m")));
    }

    @Test
    void a_provider_is_left_alone_for_a_while_whatever_it_asked() {
        Task task = submitting(POLLED)
                .observe(new Observation.Declined(1, false, Duration.ZERO, TaskFixtures.REFUSED), START);

        assertEquals(Step.waitUntil(at("2s")), task.next(START));
    }

    @Test
    void a_repetition_that_is_declined_says_nothing_about_the_first_time() {
        Task task = Task.accepted(ID, order("one/a", "two/b")).submitting(REPEATABLE, START)
                .observe(unconfirmed(1), at("1s")).submitting(REPEATABLE, at("2s"));

        Task declined = task.observe(declined(1), at("3s"));

        assertEquals(1, declined.state().attempt());
        assertEquals("one/a", declined.state().model());
        assertEquals(Step.waitUntil(at("8s")), declined.next(at("3s")));
    }

    @Test
    void a_candidate_that_is_named_twice_is_tried_once_a_round() {
        Task task = Task.accepted(ID, order("one/a", "one/a")).submitting(POLLED, START).observe(declined(1), START);

        assertEquals(List.of("one/a"), task.order().route());
        assertEquals(Step.waitUntil(at("2s")), task.next(START));
    }

    @Test
    void that_nobody_knows_is_news_only_once() {
        Task task = submitting(LOOKED_UP).observe(unconfirmed(1), at("3s"));

        assertSame(task, task.observe(unconfirmed(1), at("9s")));
    }
}
