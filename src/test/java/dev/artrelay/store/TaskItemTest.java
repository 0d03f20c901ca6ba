package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState;
import dev.artrelay.task.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TaskItemTest {

    private static final WriteToken TOKEN = new WriteToken("12345678");
    private static final TaskId ID = TaskId.at(Instant.parse("2026-03-01T10:00:00.123Z"), new Random(7));
    private static final Task TASK = TypicalLife.accepted(ID, "acme");

    static final List<Class<? extends TaskState>> STATES = AnyTask.STATES;

    @ParameterizedTest
    @FieldSource("STATES")
    void every_component_of_every_state_is_read_as_it_was_written(Class<? extends TaskState> state) {
        LongStream.range(0, 60).mapToObj(seed -> AnyTask.full(seed, state)).forEach(TaskItemTest::assertKept);
    }

    @ParameterizedTest
    @FieldSource("STATES")
    void what_is_not_known_is_not_known_afterwards(Class<? extends TaskState> state) {
        LongStream.range(0, 60).mapToObj(seed -> AnyTask.withGaps(seed, state)).forEach(TaskItemTest::assertKept);
    }

    @Test
    void a_whole_life_is_read_as_it_was_written() {
        life().forEach(TaskItemTest::assertKept);
    }

    @Test
    void a_typical_row_costs_one_unit_its_whole_life() {
        int largest = life().mapToInt(task -> TaskItem.of(task, TOKEN).size()).max().orElseThrow();

        assertTrue(largest <= 1024, "the largest has " + largest + " bytes");
    }

    @Test
    void a_typical_row_in_its_clients_trace_costs_no_more() {
        Task task = TypicalLife.traced(ID, "acme");

        assertKept(task);
        assertEquals(Traces.EXAMPLE, task.trace());
        int largest = life(task).mapToInt(each -> TaskItem.of(each, TOKEN).size()).max().orElseThrow();
        assertTrue(largest <= 1024, "the largest has " + largest + " bytes");
    }

    @Test
    void a_row_whose_trace_is_not_understood_or_missing_has_one_of_its_own() {
        String strange = TaskJson.of(TypicalLife.traced(ID, "acme")).replace(Traces.ID, "later");

        assertEquals(TASK.trace(), TaskJson.task(ID, strange, 0, null).trace());
        assertEquals(ID.value().replace("-", ""), TASK.trace().id());
    }

    @Test
    void a_live_task_is_in_every_index() {
        Item row = TaskItem.of(TASK, TOKEN);

        assertEquals("t#" + ID, row.key());
        assertTrue(row.has("live"));
        assertEquals("c#acme", row.text("owner"));
        assertEquals(ID.value(), row.text("sort"));
        assertTrue(row.has("due_shard"));
        assertEquals(TASK.keeping().dueAt().toEpochMilli(), row.number("due_at"));
        assertFalse(row.has("ttl"));
    }

    @Test
    void a_task_that_is_never_due_again_is_in_the_list_alone_and_ends() {
        Task done = last();

        Item row = TaskItem.of(done, TOKEN);

        assertFalse(row.has("live"));
        assertFalse(row.has("due_shard"));
        assertFalse(row.has("due_at"));
        assertTrue(row.has("owner"));
        assertEquals(done.goneAt().orElseThrow().getEpochSecond() + 1, row.number("ttl"));
    }

    @Test
    void a_task_is_in_the_waiting_index_while_it_waits() {
        Task queued = TASK.admission().queued(ID.createdAt());

        Item waiting = TaskItem.of(queued, TOKEN);
        Item called = TaskItem.of(queued.admission().called(0, ID.createdAt()), TOKEN);

        assertEquals("acedata", waiting.text("wait_for"));
        assertEquals("acme#10#" + ID, waiting.text("wait_place"));
        assertFalse(called.has("wait_for") || called.has("wait_place") || TaskItem.of(TASK, TOKEN).has("wait_for"));
        assertKept(queued);
        assertKept(queued.admission().called(0, ID.createdAt()));
    }

    @Test
    void what_a_later_release_adds_is_ignored() {
        String later = TaskJson.of(last()).replaceFirst("\\{", "{\"colour\":{\"of\":[\"hair\"]},")
                .replace("\"is\":\"succeeded\"", "\"is\":\"succeeded\",\"mood\":7");

        Task read = TaskJson.task(ID, later, last().keeping().version(), last().keeping().dueAt());

        assertEquals(last(), read);
    }

    @Test
    void a_row_in_an_unknown_format_is_refused() {
        Item row = TaskItem.of(TASK, TOKEN);
        row.bytes("z")[0] = 9;

        assertThrows(UnreadableRow.class, () -> TaskItem.shown(row, Instant.EPOCH));
    }

    @Test
    void a_damaged_row_is_refused() {
        Item row = TaskItem.of(TASK, TOKEN);
        byte[] half = Arrays.copyOf(row.bytes("z"), row.bytes("z").length / 2);

        assertThrows(UnreadableRow.class, () -> TaskItem.shown(row.with("z", half), Instant.EPOCH));
    }

    @Test
    void a_state_nobody_knows_is_refused() {
        String strange = TaskJson.of(TASK).replace("accepted", "enchanted");

        assertThrows(UnreadableRow.class, () -> TaskJson.task(ID, strange, 0, null));
    }

    /**
     * Rows outlive releases: these were written by the first, one for each state, with something in every component. If this
     * fails, a row in use has lost something.
     */
    @Test
    void rows_of_the_first_release_are_still_understood_whole() {
        List<String> then = resource("rows-of-format-1.base64").lines()
                .map(Base64.getDecoder()::decode).map(Packed::text).toList();

        List<String> now = then.stream().map(json -> TaskJson.task(ID, json, 0, null)).map(TaskJson::of).toList();

        assertEquals(STATES.size(), then.size());
        assertEquals(trees(then), trees(now.stream().map(TaskItemTest::withoutWhatCameLater).toList()));
    }

    /** Each of their webhook attempts ended with a time then; that there is no span behind it is no loss. */
    private static String withoutWhatCameLater(String json) {
        return json.replaceAll("(\\d),null]", "$1]");
    }

    /** Numbers by their value: a newer JDK writes some of them shorter. */
    private static List<JsonNode> trees(List<String> texts) {
        return texts.stream().map(text -> {
            try {
                return new ObjectMapper().readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    @Test
    void the_bytes_of_a_picture_are_refused() {
        Result painted = Result.of(List.of(Result.Picture.of(new byte[10])));
        Task task = TypicalLife.submitting(TASK).observe(new Observation.Finished(1, null, painted), ID.createdAt());

        assertThrows(IllegalArgumentException.class, () -> TaskItem.of(task, TOKEN));
    }

    @Test
    void its_size_is_counted_as_the_table_does() {
        Item row = Item.keyed("ab").with("number", 1234567L).with("yes", new byte[3]);

        assertEquals(2 + 2 + 6 + 5 + 3 + 3, row.size());
    }

    @Test
    void ids_spread_over_all_shards() {
        Random random = new Random(3);

        long used = IntStream.range(0, 500).map(i -> TaskItem.shard(TaskId.at(Instant.EPOCH, random))).distinct().count();

        assertEquals(Tasks.SHARDS, used);
    }

    @Test
    void an_idempotent_task_outlives_its_key() {
        assertFalse(TaskItem.outlivesKey(TASK, ID.createdAt()));
        assertTrue(TaskItem.outlivesKey(Idempotent.of(TASK), ID.createdAt().plus(Duration.ofHours(24))));
        assertFalse(TaskItem.outlivesKey(Idempotent.of(TASK), ID.createdAt().plus(Duration.ofHours(25))));
    }

    private static Stream<Task> life() {
        return life(TASK);
    }

    private static Stream<Task> life(Task task) {
        Task submitting = TypicalLife.submitting(task);
        Task running = TypicalLife.running(submitting);
        Task received = running.received(TypicalLife.callback(running));
        Task finishing = TypicalLife.finishing(received);
        Task succeeded = TypicalLife.succeeded(finishing);
        return Stream.of(task, submitting, running, received, finishing, succeeded, TypicalLife.delivered(succeeded));
    }

    private static Task last() {
        return life().reduce((earlier, later) -> later).orElseThrow();
    }

    private static void assertKept(Task task) {
        Task kept = TaskItem.shown(TaskItem.of(task, TOKEN), Instant.MIN).orElseThrow();

        assertEquals(task, kept);
        assertEquals(task.toString(), kept.toString(), "in this order");
    }

    private static String resource(String name) {
        try (var in = TaskItemTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
