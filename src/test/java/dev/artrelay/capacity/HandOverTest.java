package dev.artrelay.capacity;

import static dev.artrelay.capacity.QueueStage.ONE;
import static dev.artrelay.capacity.QueueStage.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Slot;
import dev.artrelay.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking slots and giving them back, when nothing goes wrong. */
class HandOverTest {

    private final QueueStage stage = new QueueStage(2);

    @Test
    void there_are_as_many_slots_as_the_provider_has() {
        Task first = stage.running("acme");
        Task second = stage.running("acme");

        assertEquals(Optional.empty(), await(stage.capacity.take.take(stage.added("zoo", 0), ONE, 2)));

        assertEquals(2, stage.held().size());
        assertTrue(first.slot().isPresent() && second.slot().isPresent() && !first.slot().equals(second.slot()));
    }

    @Test
    void a_slot_nobody_waits_for_becomes_free() {
        Task task = stage.running("acme");

        stage.ends(task);

        assertEquals(List.of(), stage.held());
    }

    @Test
    void a_slot_goes_straight_to_who_waits_and_wakes_it() {
        Task task = stage.running("acme");
        stage.running("acme");
        Task waiter = stage.queued("zoo", 0);

        stage.ends(task);

        Slot slot = task.slot().orElseThrow();
        assertEquals(Optional.of(slot), stage.now(waiter).slot());
        assertEquals(waiter.id(), await(stage.capacity.slots.holder(ONE, slot.number())).orElseThrow().task());
        assertEquals(List.of(waiter.id()), stage.woken);
    }

    @Test
    void who_comes_new_does_not_overtake() {
        stage.queued("acme", 0);

        assertEquals(Optional.empty(), await(stage.capacity.take.take(stage.added("zoo", 10), ONE, 2)));
    }

    @Test
    void turns_go_round_the_clients_by_priority_within_each_then_by_age() {
        stage.counts.put(ONE, 1);
        Task running = stage.running("b");
        Task b1 = stage.queued("b", 0);
        Task a1 = stage.queued("a", 0);
        Task a2 = stage.queued("a", 0);
        Task a3 = stage.queued("a", 5);
        Task c1 = stage.queued("c", -10);
        Task c2 = stage.queued("c", 10);
        await(stage.capacity.queues.joined(a3));

        stage.ends(running);
        for (Task next : List.of(c2, a3, b1, c1, a1)) {
            stage.ends(next);
        }

        assertEquals(List.of(c2.id(), a3.id(), b1.id(), c1.id(), a1.id(), a2.id()), stage.woken);
    }

    @Test
    void who_left_the_queue_meanwhile_is_passed_over() {
        Task task = stage.running("acme");
        Task left = stage.queued("b", 0);
        Task next = stage.queued("b", 0);
        stage.changed(left, waiter -> waiter.canceled(stage.clock.instant()));

        stage.ends(task);

        assertEquals(List.of(next.id()), stage.woken);
    }

    @Test
    void who_is_told_late_of_its_slot_by_two_keeps_it() {
        stage.counts.put(ONE, 1);
        stage.running("acme");
        Task waiter = stage.queued("b", 0);
        Task next = stage.queued("b", 0);
        Held promised = await(stage.capacity.slots.pass(stage.held().get(0), waiter)).orElseThrow();
        stage.changed(waiter, late -> late.admission().called(promised.slot().number(), stage.clock.instant()));

        await(stage.capacity.handOver.promised(promised, waiter));

        assertEquals(waiter.id(), stage.held().get(0).task());
        assertEquals(Optional.empty(), stage.now(next).slot());
    }

    @Test
    void a_slot_that_was_given_anew_is_not_given_back_by_who_stood_still() {
        stage.counts.put(ONE, 1);
        Task running = stage.running("acme");
        Task waiter = stage.queued("b", 0);
        stage.ends(running);
        Task before = stage.now(waiter);
        Task after = stage.changed(before, called -> called.admission().putOff(stage.clock.instant(), true, stage.clock.instant()));
        stage.clock.pass(Duration.ofMinutes(5));
        await(stage.capacity.slots.pass(stage.held().get(0), after));
        Held anew = stage.held().get(0);

        await(stage.capacity.giveBack.after(before, after));

        assertEquals(List.of(anew), stage.held());
    }

    @Test
    void a_slot_that_there_is_no_more_goes_to_nobody() {
        stage.running("acme");
        stage.running("acme");
        stage.queued("b", 0);
        Held second = stage.held().stream().filter(held -> held.slot().number() == 1).findFirst().orElseThrow();
        Task last = await(stage.tasks.get(second.task())).orElseThrow();

        stage.counts.put(ONE, 1);
        stage.ends(last);

        assertEquals(List.of(), stage.woken);
        assertEquals(1, stage.capacity.held(ONE, 2).size());
    }

    @Test
    void a_claim_that_somebody_else_won_gives_its_slot_back() {
        Task task = stage.added("acme", 0);
        Held taken = await(stage.capacity.take.take(task, ONE, 2)).orElseThrow();

        await(stage.capacity.giveBack.unused(taken));

        assertEquals(List.of(), stage.held());
    }

    @Test
    void a_task_that_keeps_its_slot_gives_nothing_back() {
        Task before = stage.running("acme");
        Task after = stage.changed(before, task -> task.work().stumbled("boom", stage.clock.instant()));

        await(stage.capacity.giveBack.after(before, after));

        assertEquals(1, stage.held().size());
    }
}
