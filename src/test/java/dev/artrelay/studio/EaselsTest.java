package dev.artrelay.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EaselsTest {

    private final Easels easels = new Easels();

    @Test
    void what_is_dropped_is_told_to_stop_and_nothing_else_is() {
        assertFalse(easels.<Boolean>paint("one", wanted -> {
            easels.drop("one");
            return wanted.getAsBoolean();
        }));
        assertTrue(easels.<Boolean>paint("two", wanted -> {
            easels.drop("one");
            return wanted.getAsBoolean();
        }));
    }

    @Test
    void what_is_painted_again_is_wanted_again() {
        easels.paint("one", wanted -> {
            easels.drop("one");
            return null;
        });

        assertEquals(true, easels.<Boolean>paint("one", wanted -> wanted.getAsBoolean()));
    }
}
