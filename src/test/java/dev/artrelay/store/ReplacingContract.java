package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a row is replaced: by whoever has read it last, and by nobody else. */
interface ReplacingContract extends TaskWords {

    @Test
    default void a_replaced_task_is_one_version_on() {
        Task before = added();
        Task after = TypicalLife.submitting(before);

        Task stored = await(tasks().replace(before, after));

        assertEquals(after.stored(1), stored);
        assertEquals(stored, read(before));
    }

    @Test
    default void whoever_read_an_older_task_cannot_replace_it() {
        Task read = added();
        Task winner = await(tasks().replace(read, TypicalLife.submitting(read)));

        assertThrows(StaleTask.class, () -> await(tasks().replace(read, read.canceled(START))));

        assertEquals(winner, read(read));
    }

    @Test
    default void what_is_not_there_cannot_be_replaced() {
        Task unknown = fresh("acme");

        assertThrows(StaleTask.class, () -> await(tasks().replace(unknown, TypicalLife.submitting(unknown))));

        assertEquals(Optional.empty(), await(tasks().get(unknown.id())));
    }

    @Test
    default void what_has_been_removed_cannot_be_replaced() {
        Task task = removed(fresh("acme"));
        Task idempotent = removed(Idempotent.of(fresh("acme")));

        assertThrows(StaleTask.class, () -> await(tasks().replace(task, TypicalLife.submitting(task))));
        assertThrows(StaleTask.class, () -> await(tasks().replace(idempotent, TypicalLife.submitting(idempotent))));
    }

    @Test
    default void a_task_that_has_outgrown_a_row_is_refused_and_stays_as_it_was() {
        Task task = added();
        Task outgrown = IntStream.range(0, 5).boxed().reduce(task, (grown, i) -> grown.received(large(grown)), (a, b) -> b);

        assertThrows(RowTooLarge.class, () -> await(tasks().replace(task, outgrown)));

        assertEquals(task, read(task));
    }

    @Test
    default void of_many_replacements_at_the_same_moment_one_wins() {
        Task read = added();
        List<Uni<Boolean>> all = IntStream.range(0, 10)
                .mapToObj(i -> tasks().replace(read, read.canceled(START.plusSeconds(i))).map(stored -> true)
                        .onFailure(StaleTask.class).recoverWithItem(false))
                .toList();

        List<Boolean> won = await(Uni.join().all(all).andFailFast());

        assertEquals(1, Collections.frequency(won, true));
        assertEquals(1, read(read).keeping().version());
    }
}
