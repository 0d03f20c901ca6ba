package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.store.Tasks.Due;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of callbacks: they wait in the row, in order, and whoever worked on it meanwhile hears of it. */
interface InboxContract extends TaskWords {

    @Test
    default void a_callback_waits_in_the_inbox() {
        Task task = added();
        Callback callback = TypicalLife.callback(task);

        Optional<Long> version = await(tasks().receive(task.id(), callback));

        assertEquals(Optional.of(1L), version);
        assertEquals(task.received(callback).stored(1), read(task));
        assertEquals(due(task), allDue());
    }

    @Test
    default void a_callback_makes_a_task_due_soon_that_was_not() {
        Task accepted = added();
        Task submitting = await(tasks().replace(accepted, TypicalLife.submitting(accepted)));
        Task unconfirmed = submitting.observe(new Observation.Unconfirmed(1, "no answer in time"), START);
        Task task = await(tasks().replace(submitting, unconfirmed.work().takenOver(START.plus(Duration.ofMinutes(3)))));
        Callback callback = new Callback("acedata", 1, START.plus(Duration.ofMinutes(4)), "{}");

        Optional<Long> version = await(tasks().receive(task.id(), callback));

        assertEquals(Optional.of(3L), version);
        assertEquals(task.received(callback).stored(3), read(task));
        assertEquals(List.of(new Due(task.id(), callback.at().plus(Task.SAFETY))), allDue());
    }

    @Test
    default void callbacks_wait_in_the_order_they_came_in() {
        Task task = added();
        List<Callback> two = List.of(callback(task, "one"), callback(task, "二"));

        two.forEach(each -> await(tasks().receive(task.id(), each)));

        assertEquals(two, read(task).inbox());
        assertEquals(2, read(task).keeping().version());
    }

    @Test
    default void a_large_callback_is_kept_whole() {
        Task task = added();
        Callback large = callback(task, "烟".repeat(256 * 1024 / 3));

        await(tasks().receive(task.id(), large));

        assertEquals(List.of(large), read(task).inbox());
    }

    @Test
    default void nothing_is_received_for_what_is_not_live() {
        Task unknown = fresh("acme");
        Task settled = added();
        Task canceled = await(tasks().replace(settled, settled.canceled(START)));
        Task removed = removed(fresh("acme"));
        Task tombstone = removed(Idempotent.of(fresh("acme")));

        Stream.of(unknown, canceled, removed, tombstone).forEach(
                task -> assertEquals(Optional.empty(), await(tasks().receive(task.id(), TypicalLife.callback(task)))));

        assertEquals(canceled, read(canceled));
        assertEquals(Optional.empty(), await(tasks().get(unknown.id())));
    }

    @Test
    default void a_full_inbox_receives_nothing() {
        Task task = added();
        IntStream.range(0, Tasks.INBOX_LIMIT).forEach(i -> await(tasks().receive(task.id(), callback(task, "no " + i))));
        Task full = read(task);

        Optional<Long> version = await(tasks().receive(task.id(), callback(task, "one too many")));

        assertEquals(Optional.empty(), version);
        assertEquals(full, read(task));
    }

    @Test
    default void callbacks_that_would_outgrow_the_row_are_refused_and_it_can_still_be_worked_on() {
        Task task = added();
        await(tasks().receive(task.id(), large(task)));
        await(tasks().receive(task.id(), large(task)));
        await(tasks().receive(task.id(), large(task)));
        Task filled = read(task);

        assertThrows(RowTooLarge.class, () -> {
            await(tasks().receive(task.id(), large(task)));
            await(tasks().receive(task.id(), large(task)));
        });

        Task present = read(task);
        assertTrue(present.inbox().containsAll(filled.inbox()));
        await(tasks().replace(present, present.work().stumbled("for a test", START)));
    }

    @Test
    default void a_callback_in_between_makes_a_replacement_stale() {
        Task read = added();
        await(tasks().receive(read.id(), TypicalLife.callback(read)));

        assertThrows(StaleTask.class, () -> await(tasks().replace(read, TypicalLife.submitting(read))));

        assertEquals(1, read(read).inbox().size());
    }

    @Test
    default void a_callback_at_the_same_moment_is_never_lost() {
        for (int round = 0; round < 25; round++) {
            Task read = added();
            Callback callback = TypicalLife.callback(read);
            Uni<Task> replace = tasks().replace(read, TypicalLife.submitting(read)).onFailure(StaleTask.class).recoverWithNull();

            var both = await(Uni.combine().all().unis(replace, tasks().receive(read.id(), callback)).asTuple());

            Task present = read(read);
            boolean replaced = both.getItem1() != null;
            assertEquals(List.of(callback), present.inbox());
            assertEquals(replaced ? 2 : 1, present.keeping().version());
            assertEquals(replaced ? TypicalLife.submitting(read).state() : read.state(), present.state());
        }
    }

    private static Callback callback(Task task, String body) {
        return new Callback("acedata", 1, task.createdAt().plusSeconds(20), body);
    }
}
