package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.metric.MetersByHand;
import dev.artrelay.store.Records.Row;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What the table and the way to it may do to us, with a real table behind. */
class DynamoRetriesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Random RANDOM = new Random(11);
    private static final Duration DAYS = Duration.ofDays(3);

    private static TestTable table;

    private final Task task = TypicalLife.accepted(TaskId.at(NOW, RANDOM), "acme");
    private final Tasks others = new DynamoTasks(table.open(), MetersByHand.unread(), CLOCK, RANDOM);
    private final Records records = new DynamoRecords(table.open(), CLOCK, RANDOM);

    @BeforeAll
    static void open() {
        table = TestTable.fresh();
    }

    // --- answers that are lost

    @Test
    void an_addition_whose_answer_was_lost_is_recognised() {
        assertTrue(await(losingTheAnswer(() -> { }).add(task)));

        assertEquals(task, read());
    }

    @Test
    void a_replacement_whose_answer_was_lost_is_recognised() {
        await(others.add(task));

        Task stored = await(losingTheAnswer(() -> { }).replace(task, TypicalLife.submitting(task)));

        assertEquals(TypicalLife.submitting(task).stored(1), stored);
        assertEquals(stored, read());
    }

    @Test
    void a_replacement_whose_answer_was_lost_is_recognised_although_a_callback_came_in_after_it() {
        await(others.add(task));
        Runnable callback = () -> await(others.receive(task.id(), TypicalLife.callback(task)));

        Task stored = await(losingTheAnswer(callback).replace(task, TypicalLife.submitting(task)));

        assertEquals(1, stored.keeping().version());
        assertEquals(2, read().keeping().version());
        assertEquals(stored.state(), read().state());
    }

    @Test
    void a_replacement_whose_answer_was_lost_is_stale_when_somebody_has_replaced_it_since() {
        await(others.add(task));
        Runnable cancel = () -> await(others.replace(read(), read().canceled(NOW)));

        assertThrows(StaleTask.class,
                () -> await(losingTheAnswer(cancel).replace(task, TypicalLife.submitting(task))));

        assertTrue(read().settled());
    }

    @Test
    void a_removal_whose_answer_was_lost_is_a_removal() {
        await(others.add(task));

        await(losingTheAnswer(() -> { }).remove(task));

        assertEquals(Optional.empty(), await(others.get(task.id())));
    }

    @Test
    void a_removal_down_to_the_tombstone_whose_answer_was_lost_is_a_removal() {
        Task idempotent = Idempotent.of(task);
        await(others.add(idempotent));

        await(losingTheAnswer(() -> { }).remove(idempotent));

        assertEquals(Optional.empty(), await(others.get(task.id())));
    }

    @Test
    void a_reserved_addition_whose_answer_was_lost_is_recognised() {
        Row reservation = new Row("dedup#1", null, "text", NOW.plus(DAYS));

        assertEquals(Optional.empty(), await(losingTheAnswer(() -> { }).add(task, reservation)));

        assertEquals(task, read());
        assertEquals(Optional.of(reservation), await(records.get("dedup#1")));
    }

    @Test
    void a_record_whose_answer_was_lost_is_recognised() {
        Row row = new Row("key#1", null, "text", null);
        Row next = new Row("key#1", null, "next", null);

        assertEquals(Optional.empty(), await(recordsThrough(new LostAnswer(() -> { })).add(row)));
        assertTrue(await(recordsThrough(new LostAnswer(() -> { })).replace(row, next)));

        assertEquals(Optional.of(next), await(records.get("key#1")));
    }

    // --- a busy table

    @Test
    void keys_that_a_busy_table_left_unanswered_are_asked_for_again() {
        List<Task> many = IntStream.range(0, 30).mapToObj(i -> TypicalLife.accepted(TaskId.at(NOW, RANDOM), "acme")).toList();
        many.forEach(each -> await(others.add(each)));
        Tasks through = new DynamoTasks(table.openThrough(new Busy(10)), MetersByHand.unread(), CLOCK, RANDOM);

        List<Task> read = await(through.get(many.stream().map(Task::id).toList()));

        assertEquals(Set.copyOf(many), new HashSet<>(read));
        assertEquals(30, read.size());
    }

    @Test
    void an_addition_that_met_another_transaction_is_tried_again() {
        Tasks through = new DynamoTasks(table.openThrough(new Conflict(2)), MetersByHand.unread(), CLOCK, RANDOM);

        assertEquals(Optional.empty(), await(through.add(task, new Row("dedup#2", null, "text", NOW.plus(DAYS)))));

        assertEquals(task, read());
    }

    @Test
    void what_meets_others_again_and_again_fails_as_what_it_is() {
        Tasks through = new DynamoTasks(table.openThrough(new Conflict(Integer.MAX_VALUE)), MetersByHand.unread(), CLOCK, RANDOM);

        assertThrows(TransactionCanceledException.class, () -> await(through.add(task, new Row("dedup#3", null, "text", NOW.plus(DAYS)))));
    }

    @Test
    void keys_that_are_left_unanswered_again_and_again_are_a_trouble_of_the_stores() {
        List<Task> many = IntStream.range(0, 30).mapToObj(i -> TypicalLife.accepted(TaskId.at(NOW, RANDOM), "acme")).toList();
        many.forEach(each -> await(others.add(each)));
        Tasks through = new DynamoTasks(table.openThrough(new Busy(0)), MetersByHand.unread(), CLOCK, RANDOM);

        assertThrows(SdkException.class, () -> await(through.get(many.stream().map(Task::id).toList())));
    }

    // --- the test's own words

    private LostAnswer lost;

    private Tasks losingTheAnswer(Runnable meanwhile) {
        lost = new LostAnswer(meanwhile);
        return new DynamoTasks(table.openThrough(lost), MetersByHand.unread(), CLOCK, RANDOM);
    }

    @AfterEach
    void the_sdk_has_tried_again() {
        assertTrue(lost == null || lost.attempts() == 2, () -> lost.attempts() + " attempts");
    }

    private static Records recordsThrough(ExecutionInterceptor between) {
        return new DynamoRecords(table.openThrough(between), CLOCK, RANDOM);
    }

    private Task read() {
        return await(others.get(task.id())).orElseThrow();
    }

    /** Answers so many keys of a batch at most. */
    private static final class Busy implements ExecutionInterceptor {

        private final int most;

        Busy(int most) {
            this.most = most;
        }

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            BatchGetItemResponse answer = (BatchGetItemResponse) context.response();
            var rows = answer.responses().get(table.name());
            if (rows.size() <= most) {
                return answer;
            }
            var left = rows.subList(most, rows.size()).stream().map(row -> Map.of("pk", row.get("pk"))).toList();
            return answer.toBuilder().responses(Map.of(table.name(), rows.subList(0, most)))
                    .unprocessedKeys(Map.of(table.name(), KeysAndAttributes.builder().keys(left).build())).build();
        }
    }

    /** Cancels so many transactions, as if they had met others. */
    private static final class Conflict implements ExecutionInterceptor {

        private int left;

        Conflict(int left) {
            this.left = left;
        }

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest && left-- > 0) {
                throw TransactionCanceledException.builder().cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code("TransactionConflict").build()).build();
            }
            return context.request();
        }
    }
}
