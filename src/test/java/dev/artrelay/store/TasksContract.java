package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.store.Records.Row;
import dev.artrelay.store.Tasks.Due;
import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Tasks} does, whatever it keeps them in. */
abstract class TasksContract {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant EVER = Instant.parse("2200-01-01T00:00:00Z");

    final TestClock clock = new TestClock(START);
    private final Random random = new Random(42);

    private Tasks tasks;
    private Records records;

    /** An empty one. */
    abstract Tasks tasks();

    /** Where those tasks keep their reservations. */
    abstract Records records();

    @BeforeEach
    void begin() {
        tasks = tasks();
        records = records();
    }

    // --- adding and reading

    @Test
    void an_added_task_is_read_as_it_was() {
        Task task = fresh("acme");

        assertTrue(await(tasks.add(task)));

        assertEquals(task, read(task));
    }

    @Test
    void a_task_is_added_once() {
        Task task = added();
        Task other = TypicalLife.accepted(task.id(), "somebody else");

        assertFalse(await(tasks.add(other)));

        assertEquals(task, read(task));
    }

    @Test
    void an_unknown_task_is_not_there() {
        assertEquals(Optional.empty(), await(tasks.get(fresh("acme").id())));
    }

    @Test
    void many_are_read_at_once_and_unknown_ones_left_out() {
        List<Task> there = IntStream.range(0, 70).mapToObj(i -> added()).toList();
        List<TaskId> asked = new ArrayList<>(there.stream().map(Task::id).toList());
        IntStream.range(0, 30).forEach(i -> asked.add(fresh("acme").id()));
        Collections.shuffle(asked, random);

        List<Task> read = await(tasks.get(asked));

        assertEquals(70, read.size());
        assertEquals(Set.copyOf(there), Set.copyOf(read));
    }

    @Test
    void an_id_asked_for_twice_is_answered_once() {
        Task task = added();

        assertEquals(List.of(task), await(tasks.get(List.of(task.id(), task.id()))));
    }

    @Test
    void asking_for_none_gives_none() {
        assertEquals(List.of(), await(tasks.get(List.of())));
    }

    // --- waiting for a slot

    @Test
    void who_waits_is_found_by_client_then_priority_then_age() {
        Task low = queued("acme", -10, "one/a");
        Task old = queued("acme", 3, "one/a");
        Task young = queued("acme", 3, "one/a");
        Task high = queued("acme", 10, "one/b");
        Task other = queued("acme-2", 0, "one/a");

        assertEquals(List.of(waiting(high), waiting(old), waiting(young), waiting(low), waiting(other)),
                await(tasks.waiting("one", null, 10)));
        assertEquals(List.of(waiting(high), waiting(old)), await(tasks.waiting("one", null, 2)));
    }

    @Test
    void who_waits_can_be_found_beyond_a_client() {
        List.of("acme", "acme", "acme.x", "acme-2", "Acme", "zoo").forEach(client -> queued(client, 0, "one/a"));

        assertEquals(List.of("acme-2", "acme.x", "zoo"), clients("acme"));
        assertEquals(List.of("acme.x", "zoo"), clients("acme-2"));
        assertEquals(List.of("Acme", "acme", "acme", "acme-2", "acme.x", "zoo"), clients(null));
        assertEquals(List.of(), clients("zoo"));
    }

    @Test
    void who_waits_elsewhere_or_does_not_wait_is_not_found() {
        queued("acme", 0, "two/a");
        added();

        assertEquals(List.of(), await(tasks.waiting("one", null, 10)));
    }

    @Test
    void who_was_called_or_has_settled_waits_no_more() {
        Task called = queued("acme", 0, "one/a");
        Task canceled = queued("acme", 0, "one/a");

        await(tasks.replace(called, called.called(3, START)));
        await(tasks.replace(canceled, canceled.canceled(START)));

        assertEquals(List.of(), await(tasks.waiting("one", null, 10)));
        assertEquals(3, read(called).state().slot());
    }

    private List<String> clients(String beyond) {
        return await(tasks.waiting("one", beyond, 10)).stream().map(Waiting::client).toList();
    }

    private Task queued(String client, int priority, String model) {
        Order order = TypicalLife.order(client);
        Order.Terms terms = new Order.Terms(priority, null, null, List.of(), Duration.ofMinutes(10), Duration.ofDays(1), false);
        clock.set(clock.instant().plusMillis(1));
        Task task = Task.accepted(TaskId.at(clock.instant(), random), new Order(client, model, List.of(model), order.request(),
                null, terms, order.origin()));
        await(tasks.add(task));
        return await(tasks.replace(task, task.queued(clock.instant())));
    }

    private static Waiting waiting(Task task) {
        return new Waiting(task.order().client(), task.order().terms().priority(), task.id());
    }

    // --- replacing

    @Test
    void a_replaced_task_is_one_version_on() {
        Task before = added();
        Task after = TypicalLife.submitting(before);

        Task stored = await(tasks.replace(before, after));

        assertEquals(after.stored(1), stored);
        assertEquals(stored, read(before));
    }

    @Test
    void whoever_read_an_older_task_cannot_replace_it() {
        Task read = added();
        Task winner = await(tasks.replace(read, TypicalLife.submitting(read)));

        StaleTask failure = assertThrows(StaleTask.class, () -> await(tasks.replace(read, read.canceled(START))));

        assertEquals(read.id(), failure.id());
        assertEquals(winner, read(read));
    }

    @Test
    void what_is_not_there_cannot_be_replaced() {
        Task unknown = fresh("acme");

        assertThrows(StaleTask.class, () -> await(tasks.replace(unknown, TypicalLife.submitting(unknown))));

        assertEquals(Optional.empty(), await(tasks.get(unknown.id())));
    }

    @Test
    void what_has_been_removed_cannot_be_replaced() {
        Task task = removed(fresh("acme"));
        Task idempotent = removed(Idempotent.of(fresh("acme")));

        assertThrows(StaleTask.class, () -> await(tasks.replace(task, TypicalLife.submitting(task))));
        assertThrows(StaleTask.class, () -> await(tasks.replace(idempotent, TypicalLife.submitting(idempotent))));
    }

    @Test
    void a_task_that_has_outgrown_a_row_is_refused_and_stays_as_it_was() {
        Task task = added();
        Task outgrown = IntStream.range(0, 5).boxed().reduce(task, (grown, i) -> grown.received(large(grown)), (a, b) -> b);

        assertThrows(RowTooLarge.class, () -> await(tasks.replace(task, outgrown)));

        assertEquals(task, read(task));
    }

    // --- callbacks

    @Test
    void a_callback_waits_in_the_inbox() {
        Task task = added();
        Callback callback = TypicalLife.callback(task);

        Optional<Long> version = await(tasks.receive(task.id(), callback));

        assertEquals(Optional.of(1L), version);
        assertEquals(task.received(callback).stored(1), read(task));
        assertEquals(due(task), allDue());
    }

    @Test
    void a_callback_makes_a_task_due_soon_that_was_not() {
        Task accepted = added();
        Task submitting = await(tasks.replace(accepted, TypicalLife.submitting(accepted)));
        Task unconfirmed = submitting.observe(new Observation.Unconfirmed(1, "no answer in time"), START);
        Task task = await(tasks.replace(submitting, unconfirmed.takenOver(START.plus(Duration.ofMinutes(3)))));
        Callback callback = new Callback("acedata", 1, START.plus(Duration.ofMinutes(4)), "{}");

        Optional<Long> version = await(tasks.receive(task.id(), callback));

        assertEquals(Optional.of(3L), version);
        assertEquals(task.received(callback).stored(3), read(task));
        assertEquals(List.of(new Due(task.id(), callback.at().plus(Task.SAFETY))), allDue());
    }

    @Test
    void callbacks_wait_in_the_order_they_came_in() {
        Task task = added();
        List<Callback> two = List.of(callback(task, "one"), callback(task, "二"));

        two.forEach(each -> await(tasks.receive(task.id(), each)));

        assertEquals(two, read(task).inbox());
        assertEquals(2, read(task).keeping().version());
    }

    @Test
    void a_large_callback_is_kept_whole() {
        Task task = added();
        Callback large = callback(task, "烟".repeat(256 * 1024 / 3));

        await(tasks.receive(task.id(), large));

        assertEquals(List.of(large), read(task).inbox());
    }

    @Test
    void nothing_is_received_for_what_is_not_live() {
        Task unknown = fresh("acme");
        Task settled = added();
        Task canceled = await(tasks.replace(settled, settled.canceled(START)));
        Task removed = removed(fresh("acme"));
        Task tombstone = removed(Idempotent.of(fresh("acme")));

        Stream.of(unknown, canceled, removed, tombstone).forEach(
                task -> assertEquals(Optional.empty(), await(tasks.receive(task.id(), TypicalLife.callback(task)))));

        assertEquals(canceled, read(canceled));
        assertEquals(Optional.empty(), await(tasks.get(unknown.id())));
    }

    @Test
    void a_full_inbox_receives_nothing() {
        Task task = added();
        IntStream.range(0, Tasks.INBOX_LIMIT).forEach(i -> await(tasks.receive(task.id(), callback(task, "no " + i))));
        Task full = read(task);

        Optional<Long> version = await(tasks.receive(task.id(), callback(task, "one too many")));

        assertEquals(Optional.empty(), version);
        assertEquals(full, read(task));
    }

    @Test
    void callbacks_that_would_outgrow_the_row_are_refused_and_it_can_still_be_worked_on() {
        Task task = added();
        await(tasks.receive(task.id(), large(task)));
        await(tasks.receive(task.id(), large(task)));
        await(tasks.receive(task.id(), large(task)));
        Task filled = read(task);

        RowTooLarge failure = assertThrows(RowTooLarge.class, () -> {
            await(tasks.receive(task.id(), large(task)));
            await(tasks.receive(task.id(), large(task)));
        });

        assertTrue(failure.bytes() > 300_000, failure::getMessage);
        Task present = read(task);
        assertTrue(present.inbox().containsAll(filled.inbox()));
        await(tasks.replace(present, present.stumbled("for a test", START)));
    }

    @Test
    void a_callback_in_between_makes_a_replacement_stale() {
        Task read = added();
        await(tasks.receive(read.id(), TypicalLife.callback(read)));

        assertThrows(StaleTask.class, () -> await(tasks.replace(read, TypicalLife.submitting(read))));

        assertEquals(1, read(read).inbox().size());
    }

    @Test
    void a_callback_at_the_same_moment_is_never_lost() {
        for (int round = 0; round < 25; round++) {
            Task read = added();
            Callback callback = TypicalLife.callback(read);
            Uni<Task> replace = tasks.replace(read, TypicalLife.submitting(read)).onFailure(StaleTask.class).recoverWithNull();

            var both = await(Uni.combine().all().unis(replace, tasks.receive(read.id(), callback)).asTuple());

            Task present = read(read);
            boolean replaced = both.getItem1() != null;
            assertEquals(List.of(callback), present.inbox());
            assertEquals(replaced ? 2 : 1, present.keeping().version());
            assertEquals(replaced ? TypicalLife.submitting(read).state() : read.state(), present.state());
        }
    }

    @Test
    void of_many_replacements_at_the_same_moment_one_wins() {
        Task read = added();
        List<Uni<Boolean>> all = IntStream.range(0, 10)
                .mapToObj(i -> tasks.replace(read, read.canceled(START.plusSeconds(i))).map(stored -> true)
                        .onFailure(StaleTask.class).recoverWithItem(false))
                .toList();

        List<Boolean> won = await(Uni.join().all(all).andFailFast());

        assertEquals(1, Collections.frequency(won, true));
        assertEquals(1, read(read).keeping().version());
    }

    // --- what is due

    @Test
    void a_task_is_due_until_it_is_settled_and_delivered() {
        Task accepted = added();
        assertEquals(due(accepted), allDue());

        Task submitting = await(tasks.replace(accepted, TypicalLife.submitting(accepted)));
        Task running = await(tasks.replace(submitting, TypicalLife.running(submitting)));
        assertEquals(due(running), allDue());

        await(tasks.receive(running.id(), TypicalLife.callback(running)));
        Task received = read(running);
        assertEquals(due(received), allDue());

        Task finishing = await(tasks.replace(received, TypicalLife.finishing(received)));
        Task succeeded = await(tasks.replace(finishing, TypicalLife.succeeded(finishing)));
        assertEquals(due(succeeded), allDue());

        await(tasks.replace(succeeded, TypicalLife.delivered(succeeded)));
        assertEquals(List.of(), allDue());
    }

    @Test
    void a_removed_task_is_not_due() {
        removed(fresh("acme"));
        removed(Idempotent.of(fresh("acme")));

        assertEquals(List.of(), allDue());
    }

    @Test
    void only_what_is_due_by_then_is_found_oldest_first() {
        List<Task> sameShard = sameShard(4);
        Collections.reverse(sameShard);
        sameShard.forEach(task -> await(tasks.add(task)));
        Collections.reverse(sameShard);
        Instant until = sameShard.get(2).keeping().dueAt();

        List<Due> due = await(tasks.due(TaskItem.shard(sameShard.get(0).id()), null, until, 100));

        assertEquals(sameShard.subList(0, 3).stream().flatMap(task -> due(task).stream()).toList(), due);
    }

    @Test
    void what_is_due_comes_page_by_page() {
        List<Task> sameShard = sameShard(5);
        sameShard.forEach(task -> await(tasks.add(task)));
        int shard = TaskItem.shard(sameShard.get(0).id());

        List<Due> first = await(tasks.due(shard, null, EVER, 2));
        List<Due> second = await(tasks.due(shard, first.get(1), EVER, 2));
        List<Due> third = await(tasks.due(shard, second.get(1), EVER, 2));

        assertEquals(sameShard.stream().flatMap(task -> due(task).stream()).toList(),
                Stream.of(first, second, third).flatMap(List::stream).toList());
        assertEquals(List.of(), await(tasks.due(shard, third.get(0), EVER, 2)));
        assertEquals(List.of(), await(tasks.due(shard, third.get(0), START, 2)));
    }

    @Test
    void what_is_postponed_is_due_later_and_otherwise_as_it_was() {
        Task task = added();
        Instant later = task.keeping().dueAt().plusSeconds(3600);

        await(tasks.postpone(due(task).get(0), later));

        assertEquals(List.of(new Due(task.id(), later)), allDue());
        assertEquals(task.state(), read(task).state());
        assertEquals(task.keeping().version(), read(task).keeping().version());
    }

    @Test
    void what_is_due_at_another_time_by_now_is_not_postponed() {
        Task task = added();
        Due before = new Due(task.id(), task.keeping().dueAt().minusSeconds(1));

        await(tasks.postpone(before, EVER));

        assertEquals(due(task), allDue());
    }

    @Test
    void what_is_not_there_is_not_postponed() {
        Task task = fresh("acme");

        await(tasks.postpone(due(task).get(0), EVER));

        assertEquals(List.of(), allDue());
    }

    @Test
    void none_is_left_out_between_pages_although_all_are_due_at_once() {
        List<Task> atOnce = Stream.generate(() -> TypicalLife.accepted(TaskId.at(START, random), "acme"))
                .filter(task -> TaskItem.shard(task.id()) == 3).limit(7).toList();
        atOnce.forEach(task -> await(tasks.add(task)));

        List<Due> all = new ArrayList<>();
        for (List<Due> page = await(tasks.due(3, null, EVER, 2)); !page.isEmpty();
                page = await(tasks.due(3, all.get(all.size() - 1), EVER, 2))) {
            all.addAll(page);
        }

        assertEquals(7, all.size());
        assertEquals(atOnce.stream().map(Task::id).collect(Collectors.toSet()),
                all.stream().map(Due::id).collect(Collectors.toSet()));
    }

    @Test
    void what_was_the_last_entry_may_have_gone_before_the_next_page() {
        List<Task> sameShard = sameShard(3);
        sameShard.forEach(task -> await(tasks.add(task)));
        Due last = due(sameShard.get(1)).get(0);
        await(tasks.remove(sameShard.get(1)));

        assertEquals(due(sameShard.get(2)), await(tasks.due(TaskItem.shard(last.id()), last, EVER, 2)));
    }

    @Test
    void each_task_is_due_in_one_of_all_shards() {
        Set<TaskId> ids = IntStream.range(0, 120).mapToObj(i -> added().id()).collect(Collectors.toSet());

        List<TaskId> due = allDue().stream().map(Due::id).toList();

        assertEquals(ids.size(), due.size());
        assertEquals(ids, Set.copyOf(due));
    }

    // --- what a client has

    @Test
    void a_client_lists_its_own_tasks_newest_first_page_by_page() {
        List<TaskId> newestFirst = new ArrayList<>(IntStream.range(0, 5).mapToObj(i -> added().id()).toList());
        Collections.reverse(newestFirst);
        await(tasks.add(fresh("somebody else")));

        List<TaskId> first = await(tasks.list("acme", null, 2));
        List<TaskId> second = await(tasks.list("acme", first.get(1), 2));
        List<TaskId> third = await(tasks.list("acme", second.get(1), 2));

        assertEquals(newestFirst, Stream.of(first, second, third).flatMap(List::stream).toList());
        assertEquals(List.of(), await(tasks.list("acme", third.get(0), 2)));
    }

    @Test
    void removed_tasks_are_not_listed() {
        removed(fresh("acme"));
        removed(Idempotent.of(fresh("acme")));

        assertEquals(List.of(), await(tasks.list("acme", null, 10)));
    }

    // --- how a task ends

    @Test
    void a_task_is_gone_at_the_end_of_its_retention() {
        Task done = done(added());
        clock.set(done.goneAt().orElseThrow().minusMillis(1));
        assertEquals(done, read(done));

        clock.pass(Duration.ofMillis(1));

        assertEquals(Optional.empty(), await(tasks.get(done.id())));
        assertEquals(List.of(), await(tasks.get(List.of(done.id()))));
    }

    @Test
    void a_task_stays_as_long_as_its_webhook_is_outstanding() {
        Task accepted = added();
        Task canceled = await(tasks.replace(accepted, accepted.canceled(START)));

        clock.set(EVER);

        assertEquals(canceled, read(canceled));
    }

    @Test
    void a_removed_task_is_not_there() {
        Task task = removed(fresh("acme"));
        Task idempotent = removed(Idempotent.of(fresh("acme")));

        assertEquals(Optional.empty(), await(tasks.get(task.id())));
        assertEquals(List.of(), await(tasks.get(List.of(task.id(), idempotent.id()))));
        assertEquals(Optional.empty(), await(tasks.get(idempotent.id())));
    }

    @Test
    void removing_twice_is_removing() {
        Task task = removed(fresh("acme"));
        Task idempotent = removed(Idempotent.of(fresh("acme")));

        await(tasks.remove(task));
        await(tasks.remove(idempotent));
    }

    @Test
    void whoever_read_an_older_task_cannot_remove_it() {
        Task read = added();
        await(tasks.receive(read.id(), TypicalLife.callback(read)));

        assertThrows(StaleTask.class, () -> await(tasks.remove(read)));

        assertEquals(1, read(read).inbox().size());
    }

    @Test
    void a_removed_task_is_not_added_again_under_its_idempotency_key() {
        Task task = removed(Idempotent.of(fresh("acme")));

        assertFalse(await(tasks.add(task)));
        assertEquals(Optional.of(reservation(task, "again")), await(tasks.add(task, reservation(task, "again"))));

        assertEquals(Optional.empty(), await(tasks.get(task.id())));
    }

    @Test
    void a_task_whose_retention_has_ended_is_not_added_again_under_its_idempotency_key() {
        Task accepted = Idempotent.of(fresh("acme"));
        await(tasks.add(accepted));
        Task done = done(accepted);
        clock.set(done.goneAt().orElseThrow());

        assertFalse(await(tasks.add(done)));

        assertEquals(Optional.empty(), await(tasks.get(done.id())));
    }

    // --- reservations

    @Test
    void a_task_and_its_reservation_are_added_together() {
        Task task = fresh("acme");
        Row reservation = reservation(task, "menu");

        assertEquals(Optional.empty(), await(tasks.add(task, reservation)));

        assertEquals(task, read(task));
        assertEquals(Optional.of(reservation), await(records.get(reservation.key())));
    }

    @Test
    void a_task_whose_deduplication_id_is_reserved_is_not_added() {
        Task first = fresh("acme");
        await(tasks.add(first, reservation(first, "menu")));
        Task second = fresh("acme");

        Optional<Row> answer = await(tasks.add(second, reservation(second, "menu")));

        assertEquals(Optional.of(reservation(first, "menu")), answer);
        assertEquals(Optional.empty(), await(tasks.get(second.id())));
    }

    @Test
    void an_expired_reservation_is_overwritten() {
        Task first = fresh("acme");
        Row expired = reservation(first, "menu");
        await(tasks.add(first, expired));
        clock.set(expired.goneAt());
        Task second = fresh("acme");

        assertEquals(Optional.empty(), await(tasks.add(second, reservation(second, "menu"))));

        assertEquals(second, read(second));
        assertEquals(Optional.of(reservation(second, "menu")), await(records.get(expired.key())));
    }

    @Test
    void no_reservation_is_left_where_the_task_is_there_already() {
        Task task = added();
        Row reservation = reservation(task, "menu");

        assertEquals(Optional.of(reservation), await(tasks.add(task, reservation)));

        assertEquals(Optional.empty(), await(records.get(reservation.key())));
    }

    @Test
    void the_same_task_and_reservation_again_are_answered_by_the_first() {
        Task task = fresh("acme");
        await(tasks.add(task, reservation(task, "menu")));

        assertEquals(Optional.of(reservation(task, "menu")), await(tasks.add(task, reservation(task, "menu"))));
    }

    @Test
    void of_many_with_one_deduplication_id_at_the_same_moment_one_is_added() {
        List<Task> candidates = IntStream.range(0, 8).mapToObj(i -> fresh("acme")).toList();
        List<Uni<Optional<Row>>> all = candidates.stream().map(task -> tasks.add(task, reservation(task, "menu"))).toList();

        List<Optional<Row>> answers = await(Uni.join().all(all).andFailFast());

        List<Task> there = await(tasks.get(candidates.stream().map(Task::id).toList()));
        assertEquals(1, there.size());
        assertEquals(List.of(there.get(0).id().value()),
                answers.stream().flatMap(Optional::stream).map(Row::text).distinct().toList());
    }

    // --- the test's own words

    private Task fresh(String client) {
        clock.pass(Duration.ofMillis(10));
        return TypicalLife.accepted(TaskId.at(clock.instant(), random), client);
    }

    private Task added() {
        Task task = fresh("acme");
        await(tasks.add(task));
        return task;
    }

    private Task removed(Task task) {
        await(tasks.add(task));
        await(tasks.remove(task));
        return task;
    }

    private Task done(Task accepted) {
        Task canceled = await(tasks.replace(accepted, accepted.canceled(START).claimed(START)));
        return await(tasks.replace(canceled, TypicalLife.delivered(canceled)));
    }

    private Task read(Task task) {
        return await(tasks.get(task.id())).orElseThrow();
    }

    private List<Task> sameShard(int count) {
        int shard = random.nextInt(Tasks.SHARDS);
        return new ArrayList<>(Stream.generate(() -> fresh("acme")).filter(task -> TaskItem.shard(task.id()) == shard)
                .limit(count).toList());
    }

    private List<Due> allDue() {
        return IntStream.range(0, Tasks.SHARDS).boxed()
                .flatMap(shard -> await(tasks.due(shard, null, EVER, 1000)).stream()).toList();
    }

    private static List<Due> due(Task task) {
        return List.of(new Due(task.id(), task.keeping().dueAt()));
    }

    private static Row reservation(Task task, String deduplicationId) {
        return new Row("dedup#acme#" + deduplicationId, null, task.id().value(), task.createdAt().plus(Duration.ofDays(3)));
    }

    private static Callback callback(Task task, String body) {
        return new Callback("acedata", 1, task.createdAt().plusSeconds(20), body);
    }

    /** Of about 90 kB that cannot be made smaller. */
    private Callback large(Task task) {
        byte[] noise = new byte[90_000];
        random.nextBytes(noise);
        return callback(task, Base64.getEncoder().encodeToString(noise));
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LIMIT);
    }
}
