package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest {

    @Test
    void keeps_what_happened_in_order() {
        Journal journal = Journal.EMPTY.plus(START, "accepted", null).plus(START, "submitting", "one/a");

        assertEquals("accepted submitting", words(journal));
        assertEquals(0, journal.forgotten());
    }

    @Test
    void forgets_the_middle_and_says_how_much() {
        Journal journal = of(200);

        assertEquals(60, journal.entries().size());
        assertEquals(140, journal.forgotten());
        assertEquals("0", journal.entries().get(0).event());
        assertEquals("19", journal.entries().get(19).event());
        assertEquals("160", journal.entries().get(20).event());
        assertEquals("199", journal.entries().get(59).event());
    }

    @Test
    void forgets_nothing_as_long_as_there_is_room() {
        assertEquals(60, of(60).entries().size());
        assertEquals(0, of(60).forgotten());
    }

    @Test
    void clips_a_long_detail() {
        Journal journal = Journal.EMPTY.plus(START, "remark", "x".repeat(10_000)).plus(START, "remark", null);

        assertTrue(journal.entries().get(0).detail().length() <= 201);
        assertNull(journal.entries().get(1).detail());
    }

    private static Journal of(int entries) {
        return IntStream.range(0, entries).boxed().reduce(Journal.EMPTY,
                (journal, i) -> journal.plus(START, String.valueOf(i), null), (one, other) -> other);
    }

    private static String words(Journal journal) {
        return String.join(" ", journal.entries().stream().map(Journal.Entry::event).toList());
    }
}
