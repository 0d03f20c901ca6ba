package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a task ends: when its time is over or when it is removed, and it does not come back. */
interface RemovingContract extends TaskWords {

    @Test
    default void a_task_is_gone_at_the_end_of_its_retention() {
        Task done = done(added());
        clock().set(done.goneAt().orElseThrow().minusMillis(1));
        assertEquals(done, read(done));

        clock().pass(Duration.ofMillis(1));

        assertEquals(Optional.empty(), await(tasks().get(done.id())));
        assertEquals(List.of(), await(tasks().get(List.of(done.id()))));
    }

    @Test
    default void a_task_stays_as_long_as_its_webhook_is_outstanding() {
        Task accepted = added();
        Task canceled = await(tasks().replace(accepted, accepted.canceled(START)));

        clock().set(EVER);

        assertEquals(canceled, read(canceled));
    }

    @Test
    default void a_removed_task_is_not_there() {
        Task task = removed(fresh("acme"));
        Task idempotent = removed(Idempotent.of(fresh("acme")));

        assertEquals(Optional.empty(), await(tasks().get(task.id())));
        assertEquals(List.of(), await(tasks().get(List.of(task.id(), idempotent.id()))));
        assertEquals(Optional.empty(), await(tasks().get(idempotent.id())));
    }

    @Test
    default void removing_twice_is_removing() {
        Task task = removed(fresh("acme"));
        Task idempotent = removed(Idempotent.of(fresh("acme")));

        await(tasks().remove(task));
        await(tasks().remove(idempotent));

        assertEquals(List.of(), await(tasks().get(List.of(task.id(), idempotent.id()))));
    }

    @Test
    default void whoever_read_an_older_task_cannot_remove_it() {
        Task read = added();
        await(tasks().receive(read.id(), TypicalLife.callback(read)));

        assertThrows(StaleTask.class, () -> await(tasks().remove(read)));

        assertEquals(1, read(read).inbox().size());
    }

    @Test
    default void a_removed_task_is_not_added_again_under_its_idempotency_key() {
        Task task = removed(Idempotent.of(fresh("acme")));

        assertFalse(await(tasks().add(task)));
        assertEquals(Optional.of(reservation(task, "again")), await(tasks().add(task, reservation(task, "again"))));

        assertEquals(Optional.empty(), await(tasks().get(task.id())));
    }

    @Test
    default void a_task_whose_retention_has_ended_is_not_added_again_under_its_idempotency_key() {
        Task accepted = Idempotent.of(fresh("acme"));
        await(tasks().add(accepted));
        Task done = done(accepted);
        clock().set(done.goneAt().orElseThrow());

        assertFalse(await(tasks().add(done)));

        assertEquals(Optional.empty(), await(tasks().get(done.id())));
    }
}
