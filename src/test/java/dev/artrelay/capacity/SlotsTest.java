package dev.artrelay.capacity;

import static dev.artrelay.capacity.QueueStage.ONE;
import static dev.artrelay.capacity.QueueStage.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final QueueStage stage = new QueueStage(3);
    private final Slots slots = stage.capacity.slots;
    private final Task task = stage.added("acme", 0);

    @Test
    void a_slot_says_who_has_it() {
        Held held = await(slots.take(ONE, 2, task)).orElseThrow();

        assertEquals(Optional.of(held), await(slots.holder(ONE, 2)));
        assertEquals(List.of(held), await(slots.held(ONE, 3)));
        assertEquals(task.id(), held.task());
        assertEquals("acme", held.client());
    }

    @Test
    void a_slot_that_is_held_cannot_be_taken_not_even_by_its_holder() {
        await(slots.take(ONE, 0, task));

        assertEquals(Optional.empty(), await(slots.take(ONE, 0, stage.added("zoo", 0))));
        assertEquals(Optional.empty(), await(slots.take(ONE, 0, task)));
    }

    @Test
    void a_slot_that_was_freed_can_be_taken() {
        Held held = await(slots.take(ONE, 0, task)).orElseThrow();

        assertTrue(await(slots.free(held)));

        assertEquals(Optional.empty(), await(slots.holder(ONE, 0)));
        assertTrue(await(slots.take(ONE, 0, stage.added("zoo", 0))).isPresent());
    }

    @Test
    void who_gives_back_late_or_twice_changes_nothing() {
        Held first = await(slots.take(ONE, 0, task)).orElseThrow();
        await(slots.free(first));
        stage.clock.pass(Duration.ofMillis(1));
        Held second = await(slots.take(ONE, 0, task)).orElseThrow();

        assertFalse(await(slots.free(first)));
        assertEquals(Optional.empty(), await(slots.pass(first, stage.added("zoo", 0))));

        assertEquals(Optional.of(second), await(slots.holder(ONE, 0)));
    }

    @Test
    void a_slot_is_free_when_its_task_is_surely_over() {
        await(slots.take(ONE, 0, task));
        stage.clock.set(task.deadlineAt().plus(Task.STORING_GRACE).plus(Task.SAFETY));
        assertTrue(await(slots.holder(ONE, 0)).isPresent());

        stage.clock.pass(Task.SAFETY);

        assertEquals(Optional.empty(), await(slots.holder(ONE, 0)));
    }
}
