package dev.artrelay.capacity;

import static dev.artrelay.capacity.QueueStage.ONE;
import static dev.artrelay.capacity.QueueStage.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Failure;
import dev.artrelay.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the sweep, or the head of a queue, makes of whatever crashes and races have left. */
class TendQueuesTest {

    private final QueueStage stage = new QueueStage(1);

    @Test
    void a_slot_that_became_free_before_its_waiter_could_be_seen_is_given() {
        Task waiter = stage.queued("acme", 0);

        await(stage.capacity.queues.joined(waiter));

        assertEquals(Optional.of(0), slot(waiter));
    }

    @Test
    void who_is_not_the_head_of_its_queue_leaves_it_to_the_head() {
        stage.queued("a", 0);
        Task second = stage.queued("b", 0);

        await(stage.capacity.queues.joined(second));

        assertEquals(List.of(), stage.woken);
    }

    @Test
    void free_slots_are_given_while_somebody_waits() {
        stage.counts.put(ONE, 3);
        Task first = stage.queued("a", 0);
        Task second = stage.queued("b", 0);

        await(stage.capacity.queues.all());

        assertEquals(List.of(first.id(), second.id()), stage.woken);
        assertEquals(2, stage.held().size());
    }

    @Test
    void how_many_wait_is_measured_and_that_nobody_does_is_not() {
        await(stage.capacity.queues.all());
        stage.queued("a", 0);
        stage.queued("b", 0);

        await(stage.capacity.queues.all());

        var waiting = stage.capacity.measured.get("artrelay.queue.waiting").tag("provider", ONE).summary();
        assertEquals(1, waiting.count());
        assertEquals(2, waiting.max());
    }

    /** Died after the end was written, before the slot was given back. */
    @Test
    void a_slot_whose_task_has_settled_is_given_to_who_waits() {
        Task running = stage.running("acme");
        stage.changed(running, task -> task.canceled(stage.clock.instant()));
        Task waiter = stage.queued("zoo", 0);

        sweepLater();

        assertEquals(Optional.of(0), slot(waiter));
    }

    /** Died after the slot was taken, before the claim; the task was then sent elsewhere, or declined. */
    @Test
    void a_slot_of_an_attempt_that_is_over_is_given_to_who_waits() {
        Task task = stage.added("acme", 0);
        await(stage.capacity.slots.take(ONE, 0, task));
        stage.changed(task, each -> each.failed(Failure.of(Failure.Code.INTERNAL, "no"), stage.clock.instant()));
        Task waiter = stage.queued("zoo", 0);

        sweepLater();

        assertEquals(Optional.of(0), slot(waiter));
    }

    /** Died after the slot changed hands, before the waiter was told. */
    @Test
    void a_waiter_that_was_never_told_of_its_slot_is_told() {
        Task running = stage.running("acme");
        Task waiter = stage.queued("zoo", 0);
        Held held = stage.held().get(0);
        stage.changed(running, task -> task.canceled(stage.clock.instant()));
        await(stage.capacity.slots.pass(held, waiter));

        sweepLater();

        assertEquals(Optional.of(0), slot(waiter));
        assertEquals(List.of(waiter.id()), stage.woken);
    }

    /** Died after taking the slot; another worker found all slots held, by this very task, and queued it. */
    @Test
    void a_task_that_waits_for_the_slot_it_has_is_given_it() {
        Task task = stage.added("acme", 0);
        Held lost = await(stage.capacity.slots.take(ONE, 0, task)).orElseThrow();
        stage.changed(task, each -> each.admission().queued(stage.clock.instant()));

        sweepLater();

        assertEquals(Optional.of(0), slot(task));
        assertFalse(await(stage.capacity.slots.free(lost)), "whoever took it first may live after all");
    }

    /** Died after the waiter was told, before it was woken: the due index finds it. */
    @Test
    void a_waiter_that_was_told_and_never_woken_keeps_its_slot_and_is_due() {
        Task waiter = stage.queued("zoo", 0);
        await(stage.capacity.slots.take(ONE, 0, waiter));
        Task called = stage.changed(waiter, task -> task.admission().called(0, stage.clock.instant()));
        stage.queued("other", 0);

        sweepLater();

        assertEquals(Optional.of(0), slot(waiter));
        assertEquals(List.of(), stage.woken);
        assertTrue(called.keeping().dueAt().isBefore(stage.clock.instant()));
    }

    /** Its worker sleeps between taking the slot and claiming, and may wake any time. */
    @Test
    void a_slot_of_a_claim_that_is_slow_to_come_is_left_alone() {
        Task slow = stage.added("acme", 0);
        Held held = await(stage.capacity.slots.take(ONE, 0, slow)).orElseThrow();
        Task waiter = stage.queued("zoo", 0);

        sweepLater();

        assertEquals(Optional.empty(), slot(waiter));
        assertEquals(List.of(held), stage.held());
    }

    @Test
    void a_slot_that_changed_hands_a_moment_ago_is_left_alone() {
        Task task = stage.added("acme", 0);
        await(stage.capacity.slots.take(ONE, 0, task));
        stage.changed(task, each -> each.canceled(stage.clock.instant()));
        Task waiter = stage.queued("zoo", 0);

        await(stage.capacity.queues.all());

        assertEquals(Optional.empty(), slot(waiter));
    }

    @Test
    void a_slot_that_is_really_held_is_left_alone() {
        Task running = stage.running("acme");
        Task waiter = stage.queued("zoo", 0);

        sweepLater();

        assertEquals(Optional.empty(), slot(waiter));
        assertEquals(running.id(), stage.held().get(0).task());
    }

    @Test
    void a_second_slot_with_the_name_of_one_task_is_given_to_who_waits() {
        stage.counts.put(ONE, 2);
        Task twice = stage.running("acme");
        int other = 1 - twice.state().slot();
        Task same = stage.added("acme", 0);
        Held held = await(stage.capacity.slots.take(ONE, other, same)).orElseThrow();
        stage.changed(same, each -> each.canceled(stage.clock.instant()));
        await(stage.capacity.slots.pass(held, twice));
        Task waiter = stage.queued("zoo", 0);

        sweepLater();

        assertEquals(Optional.of(other), slot(waiter));
        assertEquals(Optional.of(1 - other), slot(twice));
    }

    @Test
    void a_limit_that_was_lifted_lets_everybody_in() {
        Task first = stage.queued("a", 0);
        Task second = stage.queued("b", 0);
        stage.counts.put(ONE, 0);

        await(stage.capacity.queues.all());

        assertEquals(List.of(), await(stage.tasks.waiting(ONE, null, 10)));
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(slot(first), slot(second)));
        assertEquals(2, stage.woken.size());
    }

    @Test
    void whose_turn_it_was_is_read_from_the_slots_where_nobody_said_so() {
        stage.running("b");
        Task a = stage.queued("a", 0);
        Task c = stage.queued("c", 0);

        await(stage.capacity.queues.joined(a));

        assertEquals(List.of(Optional.of(2), Optional.of(1)),
                List.of(await(stage.capacity.places.of(a)), await(stage.capacity.places.of(c))));
    }

    private void sweepLater() {
        stage.clock.pass(Task.SAFETY.plus(Duration.ofSeconds(1)));
        await(stage.capacity.queues.all());
    }

    private Optional<Integer> slot(Task task) {
        return Optional.ofNullable(stage.now(task).state().slot());
    }
}
