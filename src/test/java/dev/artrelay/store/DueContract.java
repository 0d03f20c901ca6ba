package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.store.Tasks.Due;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is due: in one of the shards, oldest first, page by page. */
interface DueContract extends TaskWords {

    @Test
    default void a_task_is_due_until_it_is_settled_and_delivered() {
        Task accepted = added();
        assertEquals(due(accepted), allDue());

        Task submitting = await(tasks().replace(accepted, TypicalLife.submitting(accepted)));
        Task running = await(tasks().replace(submitting, TypicalLife.running(submitting)));
        assertEquals(due(running), allDue());

        await(tasks().receive(running.id(), TypicalLife.callback(running)));
        Task received = read(running);
        assertEquals(due(received), allDue());

        Task finishing = await(tasks().replace(received, TypicalLife.finishing(received)));
        Task succeeded = await(tasks().replace(finishing, TypicalLife.succeeded(finishing)));
        assertEquals(due(succeeded), allDue());

        await(tasks().replace(succeeded, TypicalLife.delivered(succeeded)));
        assertEquals(List.of(), allDue());
    }

    @Test
    default void a_removed_task_is_not_due() {
        removed(fresh("acme"));
        removed(Idempotent.of(fresh("acme")));

        assertEquals(List.of(), allDue());
    }

    @Test
    default void only_what_is_due_by_then_is_found_oldest_first() {
        List<Task> sameShard = sameShard(4);
        Collections.reverse(sameShard);
        sameShard.forEach(task -> await(tasks().add(task)));
        Collections.reverse(sameShard);
        Instant until = sameShard.get(2).keeping().dueAt();

        List<Due> due = await(tasks().due(TaskItem.shard(sameShard.get(0).id()), null, until, 100));

        assertEquals(sameShard.subList(0, 3).stream().flatMap(task -> due(task).stream()).toList(), due);
    }

    @Test
    default void what_is_due_comes_page_by_page() {
        List<Task> sameShard = sameShard(5);
        sameShard.forEach(task -> await(tasks().add(task)));
        int shard = TaskItem.shard(sameShard.get(0).id());

        List<Due> first = await(tasks().due(shard, null, EVER, 2));
        List<Due> second = await(tasks().due(shard, first.get(1), EVER, 2));
        List<Due> third = await(tasks().due(shard, second.get(1), EVER, 2));

        assertEquals(sameShard.stream().flatMap(task -> due(task).stream()).toList(),
                Stream.of(first, second, third).flatMap(List::stream).toList());
        assertEquals(List.of(), await(tasks().due(shard, third.get(0), EVER, 2)));
        assertEquals(List.of(), await(tasks().due(shard, third.get(0), START, 2)));
    }

    @Test
    default void what_is_postponed_is_due_later_and_otherwise_as_it_was() {
        Task task = added();
        Instant later = task.keeping().dueAt().plusSeconds(3600);

        await(tasks().postpone(due(task).get(0), later));

        assertEquals(List.of(new Due(task.id(), later)), allDue());
        assertEquals(task.state(), read(task).state());
        assertEquals(task.keeping().version(), read(task).keeping().version());
    }

    @Test
    default void what_is_due_at_another_time_by_now_is_not_postponed() {
        Task task = added();
        Due before = new Due(task.id(), task.keeping().dueAt().minusSeconds(1));

        await(tasks().postpone(before, EVER));

        assertEquals(due(task), allDue());
    }

    @Test
    default void what_is_not_there_is_not_postponed() {
        Task task = fresh("acme");

        await(tasks().postpone(due(task).get(0), EVER));

        assertEquals(List.of(), allDue());
    }

    @Test
    default void none_is_left_out_between_pages_although_all_are_due_at_once() {
        List<Task> atOnce = Stream.generate(() -> TypicalLife.accepted(TaskId.at(START, random()), "acme"))
                .filter(task -> TaskItem.shard(task.id()) == 3).limit(7).toList();
        atOnce.forEach(task -> await(tasks().add(task)));

        List<Due> all = new ArrayList<>();
        for (List<Due> page = await(tasks().due(3, null, EVER, 2)); !page.isEmpty();
                page = await(tasks().due(3, all.get(all.size() - 1), EVER, 2))) {
            all.addAll(page);
        }

        assertEquals(7, all.size());
        assertEquals(atOnce.stream().map(Task::id).collect(Collectors.toSet()),
                all.stream().map(Due::id).collect(Collectors.toSet()));
    }

    @Test
    default void what_was_the_last_entry_may_have_gone_before_the_next_page() {
        List<Task> sameShard = sameShard(3);
        sameShard.forEach(task -> await(tasks().add(task)));
        Due last = due(sameShard.get(1)).get(0);
        await(tasks().remove(sameShard.get(1)));

        assertEquals(due(sameShard.get(2)), await(tasks().due(TaskItem.shard(last.id()), last, EVER, 2)));
    }

    @Test
    default void each_task_is_due_in_one_of_all_shards() {
        Set<TaskId> ids = IntStream.range(0, 120).mapToObj(i -> added().id()).collect(Collectors.toSet());

        List<TaskId> due = allDue().stream().map(Due::id).toList();

        assertEquals(ids.size(), due.size());
        assertEquals(ids, Set.copyOf(due));
    }

    private List<Task> sameShard(int count) {
        int shard = random().nextInt(Tasks.SHARDS);
        return new ArrayList<>(Stream.generate(() -> fresh("acme")).filter(task -> TaskItem.shard(task.id()) == shard)
                .limit(count).toList());
    }
}
