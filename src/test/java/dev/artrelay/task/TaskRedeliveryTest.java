package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.SILENT;
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

import dev.artrelay.task.Delivery.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Telling once more what has become of a task. */
class TaskRedeliveryTest {

    private static final EventType[] ALL = EventType.values();

    @Test
    void a_redelivery_sends_every_end_once_more() {
        Task task = told(succeededWithHook(), 200, Fate.DELIVERED, at("1m")).webhooks().redelivered(List.of(), at("2h"));

        assertEquals(Step.DELIVER, task.next(at("2h")));
        assertEquals(at("2h2m"), task.keeping().dueAt());
    }

    @Test
    void a_redelivery_does_not_tell_that_it_ran() {
        Task running = accepted(hook(ALL)).submitting(SILENT, START);
        Task told = told(running, 200, Fate.DELIVERED, START);

        assertEquals(told, told.webhooks().redelivered(List.of(), at("1s")));
    }

    @Test
    void what_is_to_be_sent_again_is_sent_though_an_attempt_from_before_arrives() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));
        Delivery late = claimed.deliveries().get(0);

        Task task = told(claimed, 200, Fate.DELIVERED, at("1m30s")).webhooks().redelivered(List.of(), at("2m"))
                .webhooks().attempted(late, answer(late, 200, at("2m1s")), Fate.DELIVERED, at("2m1s"));

        assertEquals(List.of(State.DUE), states(task));
    }

    @Test
    void nor_does_an_attempt_from_before_end_one_of_the_same_number_since() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));
        Delivery late = claimed.deliveries().get(0);

        Task task = told(claimed, 200, Fate.DELIVERED, at("1m30s")).webhooks().redelivered(List.of(), at("2m"))
                .webhooks().claimed(at("2m"))
                .webhooks().attempted(late, answer(late, 200, at("2m1s")), Fate.DELIVERED, at("2m1s"));

        assertEquals(List.of(State.TRYING), states(task));
    }

    @Test
    void a_redelivery_is_not_undone_by_the_attempt_before_it() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));
        Delivery before = claimed.deliveries().get(0);

        Task task = claimed.webhooks().redelivered(List.of(), at("1m1s"))
                .webhooks().attempted(before, answer(before, 200, at("1m2s")), Fate.DELIVERED, at("1m2s"));

        assertEquals(List.of(State.DUE), states(task));
    }

    @Test
    void a_redelivery_goes_to_standing_subscribers_too_even_to_those_who_came_later() {
        Task told = told(succeededWithHook(), 200, Fate.DELIVERED, at("1m"));

        Task again = told.webhooks().redelivered(List.of(STANDING), at("2h"));

        assertEquals(List.of(State.DUE, State.DUE), states(again));
        assertEquals(told.keeping().sequence(), again.deliveries().get(1).sequence());
        assertEquals(again, again.webhooks().redelivered(List.of(STANDING), at("2h")));
    }

    @Test
    void a_redelivery_to_one_leaves_the_others_alone() {
        Task told = told(succeededWithHook(), 200, Fate.DELIVERED, at("1m"));

        assertEquals(List.of(State.DONE, State.DUE), states(told.webhooks().redeliveredTo(STANDING, at("2h"))));
        assertEquals(List.of(), accepted().webhooks().redeliveredTo(STANDING, START).deliveries());
    }
}
