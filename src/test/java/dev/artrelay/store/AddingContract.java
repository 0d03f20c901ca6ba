package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.store.Records.Row;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Tasks} do with new ones: each is there once, with its reservation or not at all, and read as it was. */
interface AddingContract extends TaskWords {

    @Test
    default void an_added_task_is_read_as_it_was() {
        Task task = fresh("acme");

        assertTrue(await(tasks().add(task)));

        assertEquals(task, read(task));
    }

    @Test
    default void a_task_is_added_once() {
        Task task = added();
        Task other = TypicalLife.accepted(task.id(), "somebody else");

        assertFalse(await(tasks().add(other)));

        assertEquals(task, read(task));
    }

    @Test
    default void an_unknown_task_is_not_there() {
        assertEquals(Optional.empty(), await(tasks().get(fresh("acme").id())));
    }

    @Test
    default void many_are_read_at_once_and_unknown_ones_left_out() {
        List<Task> there = IntStream.range(0, 70).mapToObj(i -> added()).toList();
        List<TaskId> asked = new ArrayList<>(there.stream().map(Task::id).toList());
        IntStream.range(0, 30).forEach(i -> asked.add(fresh("acme").id()));
        Collections.shuffle(asked, random());

        List<Task> read = await(tasks().get(asked));

        assertEquals(70, read.size());
        assertEquals(Set.copyOf(there), Set.copyOf(read));
    }

    @Test
    default void an_id_asked_for_twice_is_answered_once() {
        Task task = added();

        assertEquals(List.of(task), await(tasks().get(List.of(task.id(), task.id()))));
    }

    @Test
    default void asking_for_none_gives_none() {
        assertEquals(List.of(), await(tasks().get(List.of())));
    }

    @Test
    default void a_task_and_its_reservation_are_added_together() {
        Task task = fresh("acme");
        Row reservation = reservation(task, "menu");

        assertEquals(Optional.empty(), await(tasks().add(task, reservation)));

        assertEquals(task, read(task));
        assertEquals(Optional.of(reservation), await(records().get(reservation.key())));
    }

    @Test
    default void a_task_whose_deduplication_id_is_reserved_is_not_added() {
        Task first = fresh("acme");
        await(tasks().add(first, reservation(first, "menu")));
        Task second = fresh("acme");

        Optional<Row> answer = await(tasks().add(second, reservation(second, "menu")));

        assertEquals(Optional.of(reservation(first, "menu")), answer);
        assertEquals(Optional.empty(), await(tasks().get(second.id())));
    }

    @Test
    default void an_expired_reservation_is_overwritten() {
        Task first = fresh("acme");
        Row expired = reservation(first, "menu");
        await(tasks().add(first, expired));
        clock().set(expired.goneAt());
        Task second = fresh("acme");

        assertEquals(Optional.empty(), await(tasks().add(second, reservation(second, "menu"))));

        assertEquals(second, read(second));
        assertEquals(Optional.of(reservation(second, "menu")), await(records().get(expired.key())));
    }

    @Test
    default void no_reservation_is_left_where_the_task_is_there_already() {
        Task task = added();
        Row reservation = reservation(task, "menu");

        assertEquals(Optional.of(reservation), await(tasks().add(task, reservation)));

        assertEquals(Optional.empty(), await(records().get(reservation.key())));
    }

    @Test
    default void the_same_task_and_reservation_again_are_answered_by_the_first() {
        Task task = fresh("acme");
        await(tasks().add(task, reservation(task, "menu")));

        assertEquals(Optional.of(reservation(task, "menu")), await(tasks().add(task, reservation(task, "menu"))));
    }

    @Test
    default void of_many_with_one_deduplication_id_at_the_same_moment_one_is_added() {
        List<Task> candidates = IntStream.range(0, 8).mapToObj(i -> fresh("acme")).toList();
        List<Uni<Optional<Row>>> all = candidates.stream().map(task -> tasks().add(task, reservation(task, "menu"))).toList();

        List<Optional<Row>> answers = await(Uni.join().all(all).andFailFast());

        List<Task> there = await(tasks().get(candidates.stream().map(Task::id).toList()));
        assertEquals(1, there.size());
        assertEquals(List.of(there.get(0).id().value()),
                answers.stream().flatMap(Optional::stream).map(Row::text).distinct().toList());
    }
}
