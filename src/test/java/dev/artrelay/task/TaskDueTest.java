package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.HOOK;
import static dev.artrelay.task.TaskFixtures.LOOKED_UP;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.SILENT;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.callback;
import static dev.artrelay.task.TaskFixtures.finished;
import static dev.artrelay.task.TaskFixtures.finishing;
import static dev.artrelay.task.TaskFixtures.progress;
import static dev.artrelay.task.TaskFixtures.running;
import static dev.artrelay.task.TaskFixtures.submitted;
import static dev.artrelay.task.TaskFixtures.succeeded;
import static dev.artrelay.task.TaskFixtures.succeededWithHook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the sweep looks for a task: seldom moved, never forgotten. */
class TaskDueTest {

    @Test
    void an_accepted_task_is_looked_for_after_two_minutes() {
        assertEquals(at("2m"), accepted().keeping().dueAt());
    }

    @Test
    void as_long_as_wakes_do_their_work_it_is_left_alone() {
        Task task = accepted().submitting(POLLED, at("1s"));
        assertEquals(at("2m"), task.keeping().dueAt());

        Task running = task.observe(submitted(1), at("2s")).observe(progress(1, 40), at("20s"));
        assertEquals(at("2m"), running.keeping().dueAt());

        assertEquals(at("2m"), running.observe(finished(1), at("1m")).images(1).keepLater("404", at("1m1s")).keeping().dueAt());
    }

    @Test
    void a_sweep_pushes_it_two_minutes_behind_what_comes_next() {
        assertEquals(at("4m30s"), running(POLLED).work().takenOver(at("2m30s")).keeping().dueAt());
        assertEquals(at("4m30s"), accepted().work().takenOver(at("2m30s")).keeping().dueAt());
        assertEquals(at("12m"), running(SILENT).work().takenOver(at("2m30s")).keeping().dueAt());
        assertEquals(at("4m20s"), accepted().submitting(LOOKED_UP, at("2m")).work().takenOver(at("2m10s")).keeping().dueAt());
    }

    @Test
    void a_wait_beyond_what_a_wake_carries_is_due_exactly() {
        Task task = accepted(Duration.ofHours(1)).submitting(SILENT, START).observe(submitted(1), START);

        assertEquals(at("1h"), task.keeping().dueAt());
    }

    @Test
    void a_wait_of_just_what_a_wake_carries_is_not() {
        Task task = accepted(Duration.ofMinutes(15)).submitting(SILENT, START).observe(submitted(1), START);

        assertEquals(at("2m"), task.keeping().dueAt());
        assertEquals(at("17m"), task.work().takenOver(at("2m")).keeping().dueAt());
    }

    @Test
    void what_comes_sooner_than_a_due_time_far_away_moves_it_near() {
        Task task = accepted(Duration.ofHours(1)).submitting(SILENT, START).observe(submitted(1), START)
                .observe(finished(1), at("1m"));

        assertEquals(at("3m"), task.keeping().dueAt());
    }

    @Test
    void an_unread_callback_is_looked_for_after_two_minutes() {
        Task task = accepted(Duration.ofHours(1)).submitting(SILENT, START).observe(submitted(1), START)
                .received(callback(1, at("30m")));

        assertEquals(at("32m"), task.keeping().dueAt());
    }

    @Test
    void a_webhook_in_two_hours_is_due_exactly() {
        Task task = succeededWithHook();
        Delivery sixth = new Delivery(Delivery.OF_TASK, HOOK, EventType.SUCCEEDED, 4, Delivery.State.TRYING, at("2m"), 6, 0);
        Task sixthTime = new Task(task.id(), task.order(), task.state(), task.startedAt(), java.util.List.of(sixth),
                task.inbox(), task.attempts(), task.journal(), task.keeping());

        Task refused = sixthTime.webhooks().attempted(sixth, TaskFixtures.answer(sixth, 500, at("1m")), Fate.refused(null, 0), at("1m"));

        assertEquals(at("2h1m"), refused.keeping().dueAt());
    }

    @Test
    void a_task_at_rest_is_never_looked_for() {
        assertNull(succeeded().keeping().dueAt());
        assertNull(accepted().canceled(START).keeping().dueAt());
    }

    @Test
    void a_task_with_something_left_to_tell_is_looked_for() {
        assertEquals(at("3m"), succeededWithHook().work().takenOver(at("1m")).keeping().dueAt());
    }

    @Test
    void a_stumbling_worker_does_not_put_it_off() {
        assertEquals(at("2m"), finishing().work().stumbled("boom", at("1m")).keeping().dueAt());
    }

    @Test
    void storing_changes_the_version_and_nothing_else() {
        Task task = running(POLLED);

        assertEquals(7, task.stored(7).keeping().version());
        assertEquals(task, task.stored(7).stored(0));
    }

    @Test
    void an_end_that_is_still_to_be_told_leaves_it_alone() {
        assertEquals(at("2m"), succeededWithHook().keeping().dueAt());
    }

    @Test
    void a_start_that_is_still_to_be_told_leaves_it_alone() {
        Order.Webhook hook = TaskFixtures.hook(EventType.RUNNING);
        Task task = Task.accepted(TaskFixtures.ID, TaskFixtures.order(Duration.ofHours(1), hook, "one/a"));

        assertEquals(at("2m"), task.submitting(SILENT, at("1s")).keeping().dueAt());
    }

    @Test
    void callbacks_do_not_put_it_off() {
        assertEquals(at("2m"), running(SILENT).received(callback(1, at("1m"))).keeping().dueAt());
    }
}
