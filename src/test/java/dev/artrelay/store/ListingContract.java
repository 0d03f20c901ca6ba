package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.task.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a client has: its own, newest first. */
interface ListingContract extends TaskWords {

    @Test
    default void a_client_lists_its_own_tasks_newest_first_page_by_page() {
        List<TaskId> newestFirst = new ArrayList<>(IntStream.range(0, 5).mapToObj(i -> added().id()).toList());
        Collections.reverse(newestFirst);
        await(tasks().add(fresh("somebody else")));

        List<TaskId> first = await(tasks().list("acme", null, 2));
        List<TaskId> second = await(tasks().list("acme", first.get(1), 2));
        List<TaskId> third = await(tasks().list("acme", second.get(1), 2));

        assertEquals(newestFirst, Stream.of(first, second, third).flatMap(List::stream).toList());
        assertEquals(List.of(), await(tasks().list("acme", third.get(0), 2)));
    }

    @Test
    default void removed_tasks_are_not_listed() {
        removed(fresh("acme"));
        removed(Idempotent.of(fresh("acme")));

        assertEquals(List.of(), await(tasks().list("acme", null, 10)));
    }
}
