package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.HOOK;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.STANDING;
import static dev.artrelay.task.TaskFixtures.START;
import static dev.artrelay.task.TaskFixtures.accepted;
import static dev.artrelay.task.TaskFixtures.answer;
import static dev.artrelay.task.TaskFixtures.at;
import static dev.artrelay.task.TaskFixtures.hook;
import static dev.artrelay.task.TaskFixtures.states;
import static dev.artrelay.task.TaskFixtures.submitting;
import static dev.artrelay.task.TaskFixtures.succeededWithHook;
import static dev.artrelay.task.TaskFixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.artrelay.task.Delivery.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Telling standing subscribers what has become of a task, beside its own webhook. */
class TaskStandingTest {

    private static final EventType[] ALL = EventType.values();
    @Test
    void standing_subscribers_are_told_of_the_end_beside_the_webhook_of_the_task() {
        Task running = accepted(hook(EventType.SUCCEEDED)).submitting(POLLED, START);
        Task ended = running.observe(TaskFixtures.finished(1), at("1m")).images(1).kept(TaskFixtures.ARTWORKS, at("1m"));

        Task told = ended
                .webhooks().toldTo(List.of(STANDING, new Subscription("wh_2", HOOK, List.of(EventType.FAILED))), running, at("1m"));

        assertEquals(List.of(Delivery.OF_TASK, "wh_1"), told.deliveries().stream().map(Delivery::subscriber).toList());
        assertEquals(ended.keeping().sequence(), told.deliveries().get(1).sequence());
        assertEquals(Step.DELIVER, told.next(at("1m")));
    }

    @Test
    void standing_subscribers_are_told_that_it_runs_once() {
        Task waiting = accepted();
        Task running = waiting.submitting(POLLED, START);

        assertEquals(List.of(EventType.RUNNING), running
                .webhooks().toldTo(List.of(new Subscription("wh_1", HOOK, List.of(ALL))), waiting, START)
                .deliveries().stream().map(Delivery::event).toList());
        assertEquals(List.of(), running.observe(TaskFixtures.submitted(1), START)
                .webhooks().toldTo(List.of(new Subscription("wh_1", HOOK, List.of(ALL))), running, START).deliveries());
    }

    @Test
    void telling_standing_subscribers_leaves_the_due_time_where_it_is_good_enough() {
        Task running = submitting(POLLED);
        Task ended = running.canceled(at("1s"));

        assertNull(ended.keeping().dueAt());

        assertEquals(running.keeping().dueAt(), ended.webhooks().toldTo(List.of(STANDING), running, at("1s")).keeping().dueAt());
    }

    @Test
    void one_subscriber_that_wants_nothing_more_ends_only_its_own() {
        Task claimed = standing(succeededWithHook()).webhooks().claimed(at("1m"));
        Delivery gone = claimed.deliveries().get(1);

        Task task = claimed.webhooks().attempted(gone, answer(gone, 410, at("1m")), Fate.GONE, at("1m"));

        assertEquals(List.of(State.TRYING, State.ABANDONED), states(task));
    }

    @Test
    void what_is_put_off_is_not_claimed_and_has_made_no_attempt() {
        Task task = standing(succeededWithHook());

        Task claimed = task.webhooks().claimed(at("1m"), delivery -> delivery.to("wh_1") ? at("1m40s") : at("1m"));

        assertEquals(List.of(State.TRYING, State.DUE), states(claimed));
        assertEquals(List.of(claimed.deliveries().get(0)), claimed.webhooks().claimedSince(task));
        assertEquals(0, claimed.deliveries().get(1).tries());
        assertEquals(Step.waitUntil(at("1m30s")), claimed.next(at("1m")));
    }

    private static Task standing(Task ended) {
        return ended.webhooks().redeliveredTo(STANDING, at("1m"));
    }
}
