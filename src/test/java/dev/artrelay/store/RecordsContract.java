package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.store.Records.Row;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Records} does, whatever it keeps them in. */
abstract class RecordsContract {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Instant END = START.plusMillis(1500);

    final TestClock clock = new TestClock(START);

    private Records records;

    /** An empty one. */
    abstract Records records();

    @BeforeEach
    void begin() {
        records = records();
    }

    @Test
    void a_row_is_read_as_it_was_added() {
        Row whole = new Row("key#4f2a", "acme", "{\"name\":\"画廊\"}", END);
        Row bare = new Row("key#5a", null, "", null);

        assertEquals(Optional.empty(), await(records.add(whole)));
        assertEquals(Optional.empty(), await(records.add(bare)));

        assertEquals(Optional.of(whole), await(records.get("key#4f2a")));
        assertEquals(Optional.of(bare), await(records.get("key#5a")));
    }

    @Test
    void a_long_text_is_kept_whole() {
        Row row = new Row("key#long", null, "雪 and snow, ".repeat(6_000), null);

        await(records.add(row));

        assertEquals(Optional.of(row), await(records.get(row.key())));
    }

    @Test
    void an_unknown_row_is_not_there() {
        assertEquals(Optional.empty(), await(records.get("key#none")));
    }

    @Test
    void many_are_read_at_once_and_those_that_are_not_there_left_out() {
        Row first = new Row("key#1", null, "first", null);
        Row second = new Row("key#2", "acme", "second", END.plusMillis(1));
        List.of(first, second, new Row("key#3", null, "third", END)).forEach(row -> await(records.add(row)));
        clock.set(END);

        assertEquals(Set.of(first, second), Set.copyOf(await(records.get(List.of("key#1", "key#2", "key#3", "key#none", "key#1")))));
        assertEquals(List.of(), await(records.get(List.of())));
    }

    @Test
    void a_row_that_is_replaced_by_one_past_its_end_makes_room() {
        Row held = new Row("key#1", null, "held", END);
        await(records.add(held));

        assertTrue(await(records.replace(held, new Row("key#1", null, "held", Instant.EPOCH))));

        assertEquals(Optional.empty(), await(records.get("key#1")));
        assertFalse(await(records.replace(held, row("late"))));
        assertEquals(Optional.empty(), await(records.add(row("next"))));
    }

    @Test
    void a_taken_key_answers_with_the_row_that_was_there_first() {
        Row first = row("first");
        await(records.add(first));

        assertEquals(Optional.of(first), await(records.add(row("second"))));

        assertEquals(Optional.of(first), await(records.get(first.key())));
    }

    @Test
    void of_many_at_the_same_moment_one_is_added() {
        List<Uni<Optional<Row>>> all = IntStream.range(0, 10).mapToObj(i -> records.add(row("no " + i))).toList();

        List<Optional<Row>> answers = await(Uni.join().all(all).andFailFast());

        assertEquals(1, Collections.frequency(answers, Optional.empty()));
        assertEquals(1, answers.stream().flatMap(Optional::stream).distinct().count());
    }

    @Test
    void a_row_past_its_end_is_not_there() {
        Row row = new Row("key#1", "acme", "text", END);
        await(records.add(row));
        clock.set(END.minusMillis(1));
        assertEquals(Optional.of(row), await(records.get("key#1")));

        clock.set(END);

        assertEquals(Optional.empty(), await(records.get("key#1")));
        assertEquals(List.of(), await(records.list("acme", 10)));
        assertFalse(await(records.replace(row, row("other"))));
    }

    @Test
    void a_row_past_its_end_makes_room() {
        await(records.add(new Row("key#1", null, "first", END)));
        clock.set(END);

        assertEquals(Optional.empty(), await(records.add(row("second"))));

        assertEquals(Optional.of(row("second")), await(records.get("key#1")));
    }

    @Test
    void what_was_read_can_be_replaced() {
        await(records.add(row("before")));

        assertTrue(await(records.replace(row("before"), row("after"))));

        assertEquals(Optional.of(row("after")), await(records.get("key#1")));
    }

    @Test
    void what_has_changed_since_it_was_read_cannot_be_replaced() {
        await(records.add(row("changed")));

        assertFalse(await(records.replace(row("read"), row("after"))));
        assertFalse(await(records.replace(new Row("key#1", null, "changed", END), row("after"))));

        assertEquals(Optional.of(row("changed")), await(records.get("key#1")));
    }

    @Test
    void a_long_text_can_be_replaced() {
        Row before = row("long ".repeat(1_000));
        await(records.add(before));

        assertTrue(await(records.replace(before, row("short"))));

        assertEquals(Optional.of(row("short")), await(records.get("key#1")));
    }

    @Test
    void what_is_not_there_cannot_be_replaced() {
        assertFalse(await(records.replace(row("before"), row("after"))));

        assertEquals(Optional.empty(), await(records.get("key#1")));
    }

    @Test
    void a_removed_row_is_not_there_and_its_key_is_free() {
        await(records.add(row("first")));

        await(records.remove("key#1"));
        await(records.remove("key#1"));

        assertEquals(Optional.empty(), await(records.get("key#1")));
        assertEquals(Optional.empty(), await(records.add(row("second"))));
    }

    @Test
    void each_count_is_one_more_and_tells_the_row() {
        await(records.add(new Row("key#1", "acme", "text", END)));

        assertEquals(Optional.of(new Row("key#1", "acme", "text", END, 1)), await(records.count("key#1")));
        assertEquals(Optional.of(new Row("key#1", "acme", "text", END, 2)), await(records.count("key#1")));

        assertEquals(2, await(records.get("key#1")).orElseThrow().count());
    }

    @Test
    void counts_at_the_same_moment_are_all_kept() {
        await(records.add(row("text")));

        await(Uni.join().all(IntStream.range(0, 10).mapToObj(i -> records.count("key#1")).toList()).andFailFast());

        assertEquals(10, await(records.get("key#1")).orElseThrow().count());
    }

    @Test
    void what_was_counted_meanwhile_can_be_replaced_all_the_same() {
        await(records.add(row("before")));
        await(records.count("key#1"));

        assertTrue(await(records.replace(row("before"), row("after"))));
    }

    @Test
    void what_is_not_there_is_not_counted() {
        await(records.add(new Row("key#1", null, "text", END)));
        clock.set(END);

        assertEquals(Optional.empty(), await(records.count("key#1")));
        assertEquals(Optional.empty(), await(records.count("key#none")));
        assertEquals(Optional.empty(), await(records.get("key#none")));
    }

    @Test
    void an_owner_lists_its_own_rows_by_key() {
        Row two = listed("key#2", "acme", null);
        Row one = listed("key#1", "acme", null);
        listed("key#3", "somebody else", null);

        assertEquals(List.of(one, two), await(records.list("acme", 10)));
    }

    @Test
    void a_list_is_filled_up_to_its_limit_past_rows_that_have_ended() {
        IntStream.range(0, 5).forEach(i -> listed("key#" + i, "acme", END));
        List<Row> there = IntStream.range(5, 9).mapToObj(i -> listed("key#" + i, "acme", null)).toList();
        clock.set(END);

        assertEquals(there.subList(0, 3), await(records.list("acme", 3)));
        assertEquals(there, await(records.list("acme", 4)));
        assertEquals(there, await(records.list("acme", 100)));
    }

    private Row listed(String key, String owner, Instant end) {
        Row row = new Row(key, owner, "text of " + key, end);
        await(records.add(row));
        return row;
    }

    private static Row row(String text) {
        return new Row("key#1", null, text, null);
    }
}
