package dev.artrelay.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00.123456789Z");

    private final Random random = new Random(7);

    @Test
    void is_a_uuid_of_version_7() {
        UUID uuid = UUID.fromString(TaskId.at(NOW, random).value());

        assertEquals(7, uuid.version());
        assertEquals(2, uuid.variant());
    }

    @Test
    void keeps_its_time_to_the_millisecond() {
        assertEquals(Instant.parse("2026-01-05T10:00:00.123Z"), TaskId.at(NOW, random).createdAt());
    }

    @Test
    void two_of_the_same_time_differ() {
        assertNotEquals(TaskId.at(NOW, random), TaskId.at(NOW, random));
    }

    @Test
    void sorts_by_time_as_text_too() {
        var inOrder = IntStream.range(0, 200).mapToObj(i -> TaskId.at(NOW.plusMillis(i * 37L), random)).toList();

        assertEquals(inOrder, inOrder.stream().sorted().toList());
        assertEquals(inOrder.stream().map(TaskId::value).toList(), inOrder.stream().map(TaskId::value).sorted().toList());
    }

    @Test
    void reads_what_it_writes() {
        TaskId id = TaskId.at(NOW, random);

        assertEquals(Optional.of(id), TaskId.parse(id.toString()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "task", "1-1-7000-8000-1",
            "0199b2a4-5b7b-4cde-8123-456789abcdef",
            "0199b2a4-5b7b-7cde-0123-456789abcdef",
            "0199b2a4-5b7b-7cde-f123-456789abcdef",
            "0199B2A4-5B7B-7CDE-8123-456789ABCDEF",
            "0199b2a4-5b7b-7cde-8123-456789abcdef ",
            "0199b2a45b7b7cde8123456789abcdef",
            "{0199b2a4-5b7b-7cde-8123-456789abcdef}",
            "0199b2a4-5b7b-7cde-8123-456789abcde",
            "0199b2a4-5b7b-7cde-8123-456789abcdefa"})
    void refuses_everything_else(String text) {
        assertEquals(Optional.empty(), TaskId.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new TaskId(text));
    }
}
