package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.LOOKED_UP;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.finishing;
import static dev.artrelay.task.TaskFixtures.hook;
import static dev.artrelay.task.TaskFixtures.running;
import static dev.artrelay.task.TaskFixtures.submitted;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.succeeded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Called off, and whom that concerns. */
class TaskCancelTest {

    @Test
    void a_provider_that_runs_it_is_to_be_told() {
        Task task = running(POLLED).canceled(model -> true, at("5s"));

        assertEquals(Status.CANCELED, task.state().status());
        assertEquals(Step.RECALL, task.next(at("5s")));
        assertTrue(task.goneAt().isEmpty());
    }

    @Test
    void once_it_is_told_the_task_rests() {
        Task task = running(POLLED).canceled(model -> true, at("5s")).recalling().done("told", at("6s"));

        assertEquals(Step.REST, task.next(at("6s")));
        assertNull(task.keeping().dueAt());
        assertTrue(task.goneAt().isPresent());
        assertSame(task, task.recalling().done("told", at("7s")));
    }

    @Test
    void what_runs_where_nobody_can_be_told_rests_at_once() {
        Task task = running(POLLED).canceled(model -> false, at("5s"));

        assertEquals(Step.REST, task.next(at("5s")));
        assertEquals("upstream_cancel", task.journal().entries().get(task.journal().entries().size() - 1).event());
    }

    @Test
    void what_no_provider_has_or_has_done_is_nobodys_to_recall() {
        assertEquals(Step.REST, accepted().canceled(model -> true, at("5s")).next(at("5s")));
        assertEquals(Step.REST, finishing().canceled(model -> true, at("2m")).next(at("2m")));
        Task done = succeeded();
        assertSame(done, done.canceled(model -> true, at("2m")));
    }

    @Test
    void a_name_that_is_still_to_come_is_waited_for_as_long_as_it_can_come() {
        Task task = submitting(LOOKED_UP).canceled(model -> true, at("1s"));

        assertEquals(Step.waitUntil(at("20s")), task.next(at("1s")));
        assertEquals(Step.RECALL, task.observe(submitted(1), at("2s")).next(at("2s")));
        assertEquals(Step.RECALL, task.next(at("20s")));
    }

    @Test
    void who_needs_no_name_is_told_at_once() {
        assertEquals(Step.RECALL, submitting(REPEATABLE).canceled(model -> true, at("1s")).next(at("1s")));
    }

    @Test
    void subscribers_are_told_first() {
        Task task = accepted(hook(EventType.CANCELED)).submitting(POLLED, at("1s")).observe(submitted(1), at("2s"))
                .canceled(model -> true, at("5s"));

        assertEquals(Step.DELIVER, task.next(at("5s")));
        assertEquals(Step.RECALL, task.webhooks().claimed(at("5s")).next(at("5s")));
    }

    @Test
    void a_recall_that_fails_is_tried_three_times() {
        Task once = running(POLLED).canceled(model -> true, at("5s")).recalling().failed(true, "refused", at("5s"));
        Task twice = once.recalling().failed(true, "refused", at("10s"));

        assertEquals(Step.waitUntil(at("10s")), once.next(at("5s")));
        assertEquals(Step.waitUntil(at("25s")), twice.next(at("10s")));
        assertEquals(Step.REST, twice.recalling().failed(true, "refused", at("25s")).next(at("25s")));
    }

    @Test
    void a_recall_that_is_refused_is_not_tried_again() {
        Task task = running(POLLED).canceled(model -> true, at("5s")).recalling().failed(false, "no", at("5s"));

        assertEquals(Step.REST, task.next(at("5s")));
    }

    @Test
    void a_recall_that_kills_its_workers_is_given_up() {
        Task task = running(POLLED).canceled(model -> true, at("5s"));
        for (int i = 0; i < 5; i++) {
            task = task.work().stumbled("boom", at("5s"));
        }

        assertEquals(Step.REST, task.next(at("1h")));
        assertNull(task.keeping().dueAt());
    }
}
