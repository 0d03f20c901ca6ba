package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.HOOK;
import static dev.artrelay.task.TaskFixtures.POLLED;
import static dev.artrelay.task.TaskFixtures.SILENT;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Telling subscribers what has become of a task. */
class TaskDeliveriesTest {

    private static final EventType[] ALL = EventType.values();

    @ParameterizedTest
    @MethodSource
    void every_end_is_told_to_whom_it_concerns(Task ended, EventType event) {
        Delivery delivery = ended.deliveries().get(0);

        assertEquals(1, ended.deliveries().size());
        assertEquals(new Delivery(Delivery.OF_TASK, HOOK, event, ended.keeping().sequence(), State.DUE, START, 0, 0), delivery);
    }

    static Stream<Arguments> every_end_is_told_to_whom_it_concerns() {
        Task live = accepted(new Order.Webhook(HOOK, EventType.TERMINAL)).submitting(POLLED, START);
        return Stream.of(
                Arguments.of(live.observe(TaskFixtures.finished(1), START).images(1).kept(TaskFixtures.ARTWORKS, START),
                        EventType.SUCCEEDED),
                Arguments.of(live.observe(TaskFixtures.broken(1), START), EventType.FAILED),
                Arguments.of(live.expired(START), EventType.FAILED),
                Arguments.of(live.canceled(START), EventType.CANCELED));
    }

    @Test
    void nobody_is_told_what_nobody_asked_for() {
        Task task = accepted(hook(EventType.SUCCEEDED)).submitting(POLLED, START).canceled(START);

        assertEquals(List.of(), task.deliveries());
        assertEquals(Step.REST, task.next(START));
    }

    @Test
    void a_claim_takes_what_is_open_and_nothing_else() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));

        assertEquals(List.of(State.TRYING), states(claimed));
        assertEquals(claimed.deliveries(), claimed.webhooks().claimedSince(succeededWithHook()));
        assertEquals(claimed, claimed.webhooks().claimed(at("1m1s")));
        assertEquals(List.of(), claimed.webhooks().claimed(at("1m1s")).webhooks().claimedSince(claimed));
    }

    @Test
    void what_is_delivered_is_done_and_the_task_at_rest() {
        Task task = told(succeededWithHook(), 200, Fate.DELIVERED, at("1m"));

        assertEquals(List.of(State.DONE), states(task));
        assertEquals(Step.REST, task.next(at("1m")));
        assertNull(task.keeping().dueAt());
        assertNull(task.attempts().get(0).next());
    }

    @Test
    void what_is_refused_is_tried_again_on_the_next_rung() {
        Task task = told(succeededWithHook(), 500, Fate.refused(null, 0), at("1m"));

        assertEquals(Step.waitUntil(at("1m5s")), task.next(at("1m")));
        assertEquals(Step.DELIVER, task.next(at("1m5s")));
        assertEquals(at("1m5s"), task.attempts().get(0).next());
    }

    @Test
    void a_subscriber_that_wants_nothing_more_gets_nothing_more() {
        Task task = told(succeededWithHook(), 410, Fate.GONE, at("1m"));

        assertEquals(List.of(State.ABANDONED), states(task));
        assertEquals(Step.REST, task.next(at("1m")));
    }

    @Test
    void twelve_attempts_are_made_and_no_more() {
        Task task = succeededWithHook();
        int attempts = 0;
        for (Step step = task.next(at("1m")); step.kind() != Step.Kind.REST; step = task.next(at("1m"))) {
            var now = step.until() == null ? at("1m") : step.until();
            task = told(task, 503, Fate.refused(null, 0), now);
            attempts++;
        }

        assertEquals(12, attempts);
        assertEquals(List.of(State.ABANDONED), states(task));
        assertEquals("task.succeeded to task, attempt 12: 503, given up", last(task));
    }

    @Test
    void the_last_twenty_attempts_are_remembered() {
        Task task = succeededWithHook();
        for (int again = 0; again < 25; again++) {
            task = told(task.webhooks().redelivered(List.of(), at("2m")), 200 + again, Fate.DELIVERED, at("2m"));
        }

        assertEquals(20, task.attempts().size());
        assertEquals(224, task.attempts().get(19).status());
    }

    @Test
    void that_it_runs_is_told_no_more_once_it_has_settled() {
        Task task = accepted(hook(ALL)).submitting(POLLED, START).canceled(START);

        assertEquals(List.of(EventType.CANCELED), task.deliveries().stream().map(Delivery::event).toList());
    }

    @Test
    void that_it_runs_is_not_tried_again_once_it_has_settled() {
        Task claimed = accepted(hook(ALL)).submitting(POLLED, START).webhooks().claimed(START);
        Task settled = claimed.canceled(at("1s"));

        Delivery delivery = claimed.deliveries().get(0);
        Task task = settled.webhooks().attempted(delivery, answer(delivery, 500, at("2s")), Fate.refused(null, 0), at("2s"));

        assertEquals(List.of(State.ABANDONED, State.DUE), states(task));
    }

    @Test
    void a_worker_that_vanished_with_a_claim_is_followed_by_another() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));

        Task again = claimed.webhooks().claimed(at("1m30s"));

        assertEquals(2, again.webhooks().claimedSince(claimed).get(0).tries());
    }

    @Test
    void a_webhook_that_arrived_is_not_sent_again_though_a_later_attempt_was_refused() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));
        Delivery late = claimed.deliveries().get(0);
        Task refused = told(claimed, 503, Fate.refused(null, 0), at("1m30s"));

        Task task = refused.webhooks().attempted(late, answer(late, 200, at("1m32s")), Fate.DELIVERED, at("1m32s"));

        assertEquals(List.of(State.DUE), states(refused));
        assertEquals(List.of(State.DONE), states(task));
    }

    @Test
    void a_webhook_that_fails_does_not_hold_up_the_task() {
        Task task = untold();

        assertEquals(Step.LOOK, task.next(at("2s")));
    }

    @Test
    void looking_does_not_hold_up_a_webhook() {
        Task task = untold();

        assertEquals(Step.waitUntil(at("5s")), task.nextLook(at("4s")));
        assertEquals(Step.DELIVER, task.next(at("5s")));
        assertEquals(Step.DELIVER, task.nextLook(at("7s")));
    }

    @Test
    void without_a_webhook_nothing_is_told() {
        assertEquals(List.of(), submitting(POLLED).canceled(START).deliveries());
    }

    @Test
    void attempts_that_nobody_ends_come_to_an_end_too() {
        Task task = succeededWithHook();
        int attempts = 0;
        for (Step step = task.next(at("1m")); step.kind() != Step.Kind.REST; step = task.next(at("1m"))) {
            Task claimed = task.webhooks().claimed(step.until() == null ? at("1m") : step.until());
            attempts += claimed.webhooks().claimedSince(task).size();
            task = claimed;
        }

        assertEquals(12, attempts);
        assertEquals(List.of(State.ABANDONED), states(task));
    }

    @Test
    void that_it_runs_is_not_begun_again_once_it_has_settled() {
        Task claimed = accepted(hook(ALL)).submitting(POLLED, START).webhooks().claimed(START);
        Task settled = claimed.canceled(at("1s"));

        Task task = settled.webhooks().claimed(at("30s"));

        assertEquals(List.of(State.ABANDONED, State.TRYING), states(task));
    }

    @Test
    void a_subscriber_that_wanted_nothing_more_is_not_told_of_the_end_either() {
        Task gone = told(accepted(hook(ALL)).submitting(POLLED, START), 410, Fate.GONE, START);

        Task ended = gone.canceled(at("1m"));

        assertEquals(List.of(State.ABANDONED, State.ABANDONED), states(ended));
        assertEquals(Step.REST, ended.next(at("1m")));
        assertEquals(Step.DELIVER, ended.webhooks().redelivered(List.of(), at("2m")).next(at("2m")));
    }

    @Test
    void wanting_nothing_more_ends_the_other_events_of_the_subscriber() {
        Task claimed = accepted(hook(ALL)).submitting(POLLED, START).webhooks().claimed(START);
        Delivery running = claimed.deliveries().get(0);

        Task task = claimed.canceled(at("1s")).webhooks().attempted(running, answer(running, 410, at("2s")), Fate.GONE, at("2s"));

        assertEquals(List.of(State.ABANDONED, State.ABANDONED), states(task));
    }

    @Test
    void a_late_refusal_does_not_touch_the_attempt_that_followed() {
        Task first = succeededWithHook().webhooks().claimed(at("1m"));
        Task second = first.webhooks().claimed(at("1m30s"));
        Delivery late = first.deliveries().get(0);

        Task task = second.webhooks().attempted(late, answer(late, 500, at("1m31s")), Fate.refused(null, 0), at("1m31s"));

        assertEquals(second.deliveries(), task.deliveries());
    }

    @Test
    void a_late_success_counts_for_the_attempt_that_followed() {
        Task first = succeededWithHook().webhooks().claimed(at("1m"));
        Delivery late = first.deliveries().get(0);

        Task task = first.webhooks().claimed(at("1m30s"))
                .webhooks().attempted(late, answer(late, 200, at("1m31s")), Fate.DELIVERED, at("1m31s"));

        assertEquals(List.of(State.DONE), states(task));
    }

    @Test
    void telling_a_subscriber_does_not_make_up_for_failed_workers_of_a_live_task() {
        Task task = accepted(hook(ALL)).submitting(SILENT, START).work().stumbled("boom", START);

        assertEquals(1, told(task, 200, Fate.DELIVERED, START).keeping().strikes());
    }

    @Test
    void an_attempt_whose_worker_is_gone_can_be_put_off_too_and_its_late_success_still_counts() {
        Task claimed = succeededWithHook().webhooks().claimed(at("1m"));
        Task later = claimed.webhooks().claimed(at("1m30s"), delivery -> at("2m"));

        assertEquals(List.of(), later.webhooks().claimedSince(claimed));

        Delivery late = claimed.deliveries().get(0);
        assertEquals(List.of(State.DONE),
                states(later.webhooks().attempted(late, answer(late, 200, at("1m31s")), Fate.DELIVERED, at("1m31s"))));
    }

    /** Runs and is polled; that it runs could not be told and is tried again after five seconds. */
    private static Task untold() {
        return told(accepted(hook(ALL)).submitting(POLLED, START), 500, Fate.refused(null, 0), START)
                .observe(TaskFixtures.submitted(1), START);
    }

    private static String last(Task task) {
        return task.journal().entries().get(task.journal().entries().size() - 1).detail();
    }
}
