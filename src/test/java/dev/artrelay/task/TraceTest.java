package dev.artrelay.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word for word what the standard says, and what its own test suite tries. */
class TraceTest {

    private static final String ID = "12345678901234567890123456789012";
    private static final String PARENT = "1234567890123456";

    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-09, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-fe, false"})
    void the_examples_are_read_and_of_the_flags_the_one_there_is(String header, boolean sampled) {
        assertEquals(Optional.of(new Trace(Traces.ID, Traces.PARENT, sampled)), Trace.read(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "01-12345678901234567890123456789012-1234567890123456-01",
        "cc-12345678901234567890123456789012-1234567890123456-01",
        "cc-12345678901234567890123456789012-1234567890123456-01-what-the-future-will-be-like",
        "cc-12345678901234567890123456789012-1234567890123456-01-"})
    void of_a_later_version_what_is_known_is_read_and_sent_on_as_ours(String header) {
        assertEquals("00-12345678901234567890123456789012-1234567890123456-01", Trace.read(header).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "00",
        "00-12345678901234567890123456789012-1234567890123456-01.",
        "00-12345678901234567890123456789012-1234567890123456-01-",
        "00-12345678901234567890123456789012-1234567890123456-01-what-the-future-will-be-like",
        "cc-12345678901234567890123456789012-1234567890123456-01.what-the-future-will-be-like",
        "cc-12345678901234567890123456789012-1234567890123456",
        "ff-12345678901234567890123456789012-1234567890123456-01",
        "ff-12345678901234567890123456789012-1234567890123456-01-more",
        "CC-12345678901234567890123456789012-1234567890123456-01",
        ".0-12345678901234567890123456789012-1234567890123456-01",
        "0.-12345678901234567890123456789012-1234567890123456-01",
        "000-12345678901234567890123456789012-1234567890123456-01",
        "0000-12345678901234567890123456789012-1234567890123456-01",
        "0-12345678901234567890123456789012-1234567890123456-01",
        "00-00000000000000000000000000000000-1234567890123456-01",
        "00-.2345678901234567890123456789012-1234567890123456-01",
        "00-1234567890123456789012345678901.-1234567890123456-01",
        "00-123456789012345678901234567890123-1234567890123456-01",
        "00-1234567890123456789012345678901-1234567890123456-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-12345678901234567890123456789012-0000000000000000-01",
        "00-12345678901234567890123456789012-.234567890123456-01",
        "00-12345678901234567890123456789012-123456789012345.-01",
        "00-12345678901234567890123456789012-12345678901234567-01",
        "00-12345678901234567890123456789012-123456789012345-01",
        "00-12345678901234567890123456789012-00F067AA0BA902B7-01",
        "00-12345678901234567890123456789012-1234567890123456-.0",
        "00-12345678901234567890123456789012-1234567890123456-0.",
        "00-12345678901234567890123456789012-1234567890123456-001",
        "00-12345678901234567890123456789012-1234567890123456-1",
        "00-12345678901234567890123456789012-1234567890123456-",
        "00-12345678901234567890123456789012-1234567890123456",
        "00_12345678901234567890123456789012_1234567890123456_01"})
    void what_is_not_valid_says_nothing(String header) {
        assertEquals(Optional.empty(), Trace.read(header));
    }

    @Test
    void two_headers_say_nothing_nor_does_none() {
        String header = Traces.EXAMPLE.toString();

        assertEquals(Optional.of(Traces.EXAMPLE), Trace.read(List.of(header)));
        assertEquals(Optional.empty(), Trace.read(List.of(header, header)));
        assertEquals(Optional.empty(), Trace.read(List.of()));
    }

    @Test
    void it_is_written_as_it_is_read() {
        List.of("00-" + ID + "-" + PARENT + "-01", "00-" + ID + "-" + PARENT + "-00")
                .forEach(header -> assertEquals(header, Trace.read(header).orElseThrow().toString()));
    }

    @Test
    void each_call_goes_on_in_it_as_a_span_of_its_own() {
        Trace one = new Trace(ID, PARENT, false).onward(random);
        Trace other = new Trace(ID, PARENT, false).onward(random);

        assertEquals(List.of(ID, ID), List.of(one.id(), other.id()));
        assertEquals(List.of(false, false), List.of(one.sampled(), other.sampled()));
        assertEquals(3, List.of(PARENT, one.parent(), other.parent()).stream().distinct().count());
    }

    @Test
    void whatever_is_drawn_no_id_is_all_zeros() {
        RandomGenerator nothing = () -> 0L;

        assertEquals(Trace.begun(nothing), Trace.read(Trace.begun(nothing).toString()).orElseThrow());
        assertEquals(new Trace(ID, "0000000000000001", true), new Trace(ID, PARENT, true).onward(nothing));
    }

    @Test
    void one_that_begins_is_like_no_other() {
        Trace one = Trace.begun(random);
        Trace other = Trace.begun(random);

        assertEquals(Optional.of(one), Trace.read(one.toString()));
        assertNotEquals(one.id(), other.id());
        assertTrue(one.sampled());
    }

    @Test
    void a_task_that_is_part_of_none_has_one_by_its_id() {
        TaskId id = TaskId.at(Instant.parse("2026-03-01T10:00:00Z"), random);

        Trace own = Trace.of(id);

        assertEquals(id.value().replace("-", ""), own.id());
        assertEquals(Optional.of(own), Trace.read(own.toString()));
        assertEquals(own, Task.accepted(id, TaskFixtures.order("one/a")).trace());
    }

    @Test
    void what_is_no_id_is_none_of_a_trace() {
        assertThrows(IllegalArgumentException.class, () -> new Trace(ID, "1234", true));
        assertThrows(IllegalArgumentException.class, () -> new Trace(ID + "0", PARENT, true));
    }
}
