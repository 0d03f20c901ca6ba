package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.DEADLINE;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.SILENT;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.callback;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.finished;
import static dev.artrelay.task.TaskFixtures.finishing;
import static dev.artrelay.task.TaskFixtures.running;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.succeeded;
import static dev.artrelay.task.TaskFixtures.succeededWithHook;
import static dev.artrelay.task.TaskFixtures.unconfirmed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.TaskState.Failed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to a task whose time is over, or that fails its worker. */
class TaskEndTest {

    @ParameterizedTest
    @MethodSource
    void what_is_over_says_why(Task task, Code code) {
        assertEquals(code, failure(task.expired(DEADLINE)).code());
    }

    static Stream<Arguments> what_is_over_says_why() {
        return Stream.of(
                Arguments.of(accepted(), Code.TIMED_OUT),
                Arguments.of(submitting(POLLED).observe(declined(1), START), Code.UPSTREAM_UNAVAILABLE),
                Arguments.of(submitting(REPEATABLE), Code.TIMED_OUT),
                Arguments.of(submitting(SILENT), Code.SUBMIT_UNCONFIRMED),
                Arguments.of(submitting(SILENT).observe(unconfirmed(1), START), Code.SUBMIT_UNCONFIRMED),
                Arguments.of(running(POLLED), Code.TIMED_OUT),
                Arguments.of(finishing(), Code.ARTWORK_UNAVAILABLE));
    }

    @Test
    void a_result_may_be_copied_for_three_minutes_beyond_the_deadline() {
        Task task = finishing().images(1).keepLater("404", at("9m"));

        assertEquals(Step.KEEP, task.next(at("12m59s")));
        assertEquals(Step.EXPIRE, task.next(at("13m")));
    }

    @Test
    void a_failed_worker_is_given_a_little_more_time_each_time() {
        Task once = submitting(SILENT).observe(finished(1), START).work().stumbled("out of memory", START);
        Task twice = once.work().stumbled("out of memory", at("5s"));

        assertEquals(Step.waitUntil(at("5s")), once.next(START));
        assertEquals(Step.KEEP, once.next(at("5s")));
        assertEquals(Step.waitUntil(at("20s")), twice.next(at("5s")));
    }

    @Test
    void five_failed_workers_in_a_row_end_the_task() {
        Task task = finishing();
        for (int strike = 1; strike <= 5; strike++) {
            assertEquals(Step.KEEP, task.next(at("5m")));
            task = task.work().stumbled("out of memory", at("1m"));
        }

        assertEquals(Step.EXPIRE, task.next(at("1m")));
        assertEquals(Code.INTERNAL, failure(task.expired(at("1m"))).code());
    }

    @Test
    void a_step_that_is_done_makes_up_for_earlier_failures() {
        Task task = running(POLLED).work().stumbled("one", START).work().stumbled("two", START).observe(finished(1), at("1m"));

        assertEquals(0, task.keeping().strikes());
        assertEquals(Step.KEEP, task.next(at("1m")));
    }

    @Test
    void a_look_that_was_survived_makes_up_for_the_strikes_before_it() {
        Task looked = running(POLLED).work().stumbled("one", START).stored(7);

        assertEquals(0, looked.work().survived(looked).keeping().strikes());
    }

    @Test
    void a_look_that_was_survived_does_not_make_up_for_a_strike_that_came_meanwhile() {
        Task looked = running(POLLED).work().stumbled("one", START).stored(7);
        Task struck = looked.work().stumbled("two", START).stored(8);

        assertEquals(struck, struck.work().survived(looked));
    }

    @Test
    void taking_over_what_was_left_undone_is_a_strike() {
        Task task = finishing().work().takenOver(at("4m"));

        assertEquals(1, task.keeping().strikes());
        assertEquals("taken_over", task.journal().entries().get(task.journal().entries().size() - 1).event());
        assertEquals(Step.KEEP, task.next(at("4m")));
    }

    @Test
    void a_process_that_begins_with_what_there_is_to_do_counts_it_as_a_strike_until_it_is_done() {
        assertEquals(1, finishing().work().resumed(at("4m")).keeping().strikes());
        assertEquals(1, running(POLLED).work().resumed(at("4m")).keeping().strikes());
        assertEquals(0, finishing().work().resumed(at("4m")).images(1).kept(List.of(), at("4m1s")).keeping().strikes());
    }

    @Test
    void a_process_that_begins_leaves_what_merely_waits_as_it_is() {
        assertEquals(running(SILENT), running(SILENT).work().resumed(at("1m")));
    }

    @Test
    void taking_over_what_merely_waits_or_looks_is_none() {
        assertEquals(0, running(POLLED).work().takenOver(at("4m")).keeping().strikes());
        assertEquals(0, running(SILENT).work().takenOver(at("4m")).keeping().strikes());
        assertEquals(0, submitting(SILENT).work().takenOver(at("4m")).keeping().strikes());
    }

    @Test
    void what_is_taken_over_again_and_again_ends() {
        Task task = finishing();
        for (int minute = 3; minute <= 11; minute += 2) {
            assertEquals(Step.KEEP, task.next(at(minute + "m")));
            task = task.work().takenOver(at(minute + "m"));
        }

        assertEquals(Step.EXPIRE, task.next(at("11m")));
    }

    @Test
    void a_task_is_gone_when_the_retention_after_its_end_is_over() {
        assertEquals(Optional.of(at("720h1m5s")), succeeded().goneAt());
    }

    @Test
    void a_live_task_is_never_gone() {
        assertEquals(Optional.empty(), running(POLLED).goneAt());
    }

    @Test
    void a_task_with_a_webhook_outstanding_is_never_gone() {
        Task task = succeededWithHook();
        assertEquals(Optional.empty(), task.goneAt());

        Task claimed = task.webhooks().claimed(at("1m"));
        Delivery delivery = claimed.deliveries().get(0);
        Task told = claimed.webhooks().attempted(delivery, TaskFixtures.answer(delivery, 200, at("1m")), Fate.DELIVERED, at("1m"));
        assertEquals(Optional.of(at("720h1m")), told.goneAt());
    }

    @Test
    void a_callback_that_fails_every_worker_ends_the_task() {
        Task task = running(SILENT).received(callback(1, at("1s")));
        for (int strike = 1; strike <= 5; strike++) {
            assertEquals(Step.READ, task.next(at("5m")));
            task = task.work().stumbled("out of memory", at("2s"));
        }

        assertEquals(Step.EXPIRE, task.next(at("5m")));
    }

    @Test
    void callbacks_that_never_stop_do_not_keep_a_task_alive() {
        Task inTime = running(SILENT).received(callback(1, at("12m59s")));
        Task tooLate = running(SILENT).received(callback(1, at("13m")));

        assertEquals(Step.READ, inTime.next(at("13m")));
        assertEquals(Step.EXPIRE, tooLate.next(at("13m")));
    }

    @Test
    void a_result_that_is_found_long_after_the_deadline_is_tried_unless_its_workers_fail() {
        Task waiting = running(SILENT).received(callback(1, at("9m"))).work().takenOver(at("2h"));
        assertEquals(Step.READ, waiting.next(at("2h")));

        Task task = waiting.read(waiting.inbox().get(0), "done", at("2h")).observe(finished(1), at("2h"));
        assertEquals(Step.KEEP, task.next(at("2h")));
        assertEquals(Step.EXPIRE, task.images(1).keepLater("404", at("2h")).next(at("2h")));
        for (int minute = 3; minute <= 15; minute += 3) {
            assertEquals(Step.KEEP, task.next(at("2h" + minute + "m")));
            task = task.work().takenOver(at("2h" + minute + "m"));
        }
        assertEquals(Step.EXPIRE, task.next(at("2h16m")));
    }

    @Test
    void a_request_that_kills_every_worker_is_not_asked_for_ever() {
        Task task = submitting(REPEATABLE);
        for (int minute = 2; minute <= 8; minute += 2) {
            assertEquals(Step.SUBMIT, task.next(at(minute + "m")));
            task = task.work().takenOver(at(minute + "m")).submitting(REPEATABLE, at(minute + "m"));
        }

        assertEquals(Step.EXPIRE, task.work().takenOver(at("9m59s")).next(at("9m59s")));
    }

    @Test
    void an_answer_makes_up_for_the_workers_that_were_lost() {
        Task task = submitting(REPEATABLE).work().takenOver(at("2m")).submitting(REPEATABLE, at("2m"));
        assertEquals(1, task.keeping().strikes());

        assertEquals(0, task.observe(unconfirmed(1), at("2m1s")).keeping().strikes());
    }

    @Test
    void a_settled_task_neither_fails_nor_expires() {
        Task canceled = running(POLLED).canceled(at("1m"));

        assertSame(canceled, canceled.failed(TaskFixtures.REFUSED, at("2m")));
        assertSame(canceled, canceled.expired(at("10m")));
    }

    @Test
    void what_waited_for_the_sweep_itself_was_not_left_undone() {
        Task task = accepted(Duration.ofHours(1)).submitting(SILENT, START);

        assertEquals(Step.EXPIRE, task.next(at("1h")));
        assertEquals(0, task.work().takenOver(at("1h10s")).keeping().strikes());
        assertEquals(task.journal(), task.work().takenOver(at("1h10s")).journal());
    }

    @Test
    void taking_over_does_not_cut_short_the_rest_after_a_strike() {
        Task task = finishing().work().stumbled("out of memory", at("1m59s")).work().takenOver(at("2m"));

        assertEquals(Step.waitUntil(at("2m4s")), task.next(at("2m")));
    }

    private static Failure failure(Task task) {
        return ((Failed) task.state()).failure();
    }
}
