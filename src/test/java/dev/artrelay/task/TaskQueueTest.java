package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.DEADLINE;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.finished;
import static dev.artrelay.task.TaskFixtures.submitted;
import static dev.artrelay.task.TaskFixtures.unconfirmed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.artrelay.task.TaskState.Failed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Waiting for a slot, and having one. */
class TaskQueueTest {

    private final Task queued = accepted().admission().queued(at("1s"));

    @Test
    void a_queued_task_waits_for_capacity_and_nothing_else_is_done_about_it() {
        assertEquals(Status.QUEUED, queued.state().status());
        assertEquals(Phase.WAITING_FOR_CAPACITY, queued.state().phase());
        assertEquals(Optional.of("one"), queued.queuedAt());
        assertEquals(Step.waitUntil(DEADLINE), queued.next(at("5m")));
    }

    @Test
    void a_client_sees_that_it_waits_and_that_it_was_called() {
        Task called = queued.admission().called(2, at("2s"));

        assertEquals(accepted().keeping().sequence() + 1, queued.keeping().sequence());
        assertEquals(queued.keeping().sequence() + 1, called.keeping().sequence());
        assertNull(called.state().phase());
    }

    @Test
    void whoever_is_called_is_submitted_at_once_with_its_slot() {
        Task called = queued.admission().called(2, at("2s"));

        assertEquals(Step.SUBMIT, called.next(at("2s")));
        assertEquals(Optional.empty(), called.queuedAt());
        assertEquals(Optional.of(new Slot("one", 2, 1)), called.slot());
        assertEquals(Optional.of(new Slot("one", 2, 1)), called.submitting(POLLED, at("2s")).slot());
    }

    @Test
    void whoever_is_called_without_a_slot_needs_none_any_more() {
        Task called = queued.admission().called(null, at("2s"));

        assertEquals(Step.SUBMIT, called.next(at("2s")));
        assertEquals(Optional.empty(), called.slot());
    }

    @Test
    void only_who_waits_can_be_called() {
        Task running = claimed().observe(submitted(1), START);

        assertSame(running, running.admission().called(2, at("2s")));
    }

    @Test
    void a_slot_is_kept_while_the_provider_has_the_attempt() {
        Task running = claimed().observe(submitted(1), START).observe(TaskFixtures.progress(1, 40), at("9s"));

        assertEquals(Optional.of(new Slot("one", 0, 1)), running.slot());
        assertEquals(Optional.of(new Slot("one", 0, 1)), claimed().observe(unconfirmed(1), START).slot());
    }

    @Test
    void an_attempt_that_is_asked_again_keeps_its_slot() {
        Task again = accepted().admission().holding(0).submitting(REPEATABLE, START).submitting(REPEATABLE, at("31s"));

        assertEquals(Optional.of(new Slot("one", 0, 1)), again.slot());
    }

    @Test
    void nothing_of_the_provider_is_needed_to_copy_pictures() {
        assertEquals(Optional.empty(), claimed().observe(finished(1), at("1m")).slot());
    }

    @Test
    void a_declined_attempt_and_a_settled_task_have_no_slot() {
        assertEquals(Optional.empty(), claimed().observe(declined(1), at("1s")).slot());
        assertEquals(Optional.empty(), claimed().canceled(at("1s")).slot());
        assertEquals(Optional.empty(), claimed().expired(DEADLINE).slot());
    }

    @Test
    void whoever_waits_until_its_deadline_has_timed_out_even_if_it_was_declined_before() {
        Task declined = claimed().observe(declined(1), START).admission().queued(at("1m"));

        assertEquals(Step.EXPIRE, declined.next(DEADLINE));
        assertEquals(Failure.Code.TIMED_OUT, ((Failed) declined.expired(DEADLINE).state()).failure().code());
    }

    @Test
    void the_sweep_that_finds_it_waiting_counts_no_strike() {
        Task waiting = queued;

        Task taken = waiting.work().takenOver(waiting.keeping().dueAt());

        assertEquals(0, taken.keeping().strikes());
        assertEquals(DEADLINE.plus(Task.SAFETY), taken.keeping().dueAt());
    }

    @Test
    void a_long_wait_is_due_at_its_end() {
        Task day = accepted(Duration.ofDays(1)).admission().queued(START);

        assertEquals(day.deadlineAt(), day.keeping().dueAt());
        assertEquals(at("1h").plus(Task.SAFETY), day.admission().called(0, at("1h")).keeping().dueAt());
    }

    private static Task claimed() {
        return accepted().admission().holding(0).submitting(POLLED, START);
    }
}
