package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ID;
import static dev.artrelay.task.TaskFixtures.LOOKED_UP;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.REPEATABLE;
import static dev.artrelay.task.TaskFixtures.SILENT;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.declined;
import static dev.artrelay.task.TaskFixtures.order;
import static dev.artrelay.task.TaskFixtures.submitted;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.unconfirmed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.task.TaskState.Submitting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A submission that nobody knows the fate of. */
class TaskUnconfirmedTest {

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
    void what_must_not_be_sent_twice_is_not() {
        assertThrows(IllegalStateException.class, () -> submitting(POLLED).submitting(POLLED, at("1m")));
        assertThrows(IllegalStateException.class, () -> submitting(LOOKED_UP).submitting(LOOKED_UP, at("1m")));
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
    void that_nobody_knows_is_news_only_once() {
        Task task = submitting(LOOKED_UP).observe(unconfirmed(1), at("3s"));

        assertSame(task, task.observe(unconfirmed(1), at("9s")));
    }
}
