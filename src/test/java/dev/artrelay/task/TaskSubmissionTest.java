package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
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

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Submitting;
import org.junit.jupiter.api.Test;

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
        Task unseen = running(POLLED).received(callback).read(callback, "nothing new", START).webhooks().claimed(START);
        assertEquals(3, unseen.keeping().sequence());
    }

    @Test
    void a_fresh_claim_is_asked_once() {
        assertEquals(1, asked(submitting(REPEATABLE)).asks());
        assertInstanceOf(Submitting.class, submitting(REPEATABLE).state());
    }
}
