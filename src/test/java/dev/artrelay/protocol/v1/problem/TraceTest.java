package dev.artrelay.protocol.v1.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void the_id_of_the_caller_is_taken_over() {
        assertEquals(ID, Trace.from("00-" + ID + "-00f067aa0ba902b7-01").id());
        assertEquals(ID, Trace.from("cc-" + ID + "-00f067aa0ba902b7-01-what-the-future-will-be-like").id());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00-" + ID, "ff-" + ID + "-00f067aa0ba902b7-01", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + ID + "-0000000000000000-01", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"})
    void what_is_not_valid_gets_a_fresh_one(String traceparent) {
        String fresh = Trace.from(traceparent).id();

        assertTrue(fresh.matches("[0-9a-f]{32}"));
        assertNotEquals(ID, fresh);
        assertNotEquals(fresh, Trace.from(traceparent).id());
    }
}
