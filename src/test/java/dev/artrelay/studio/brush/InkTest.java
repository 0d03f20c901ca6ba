package dev.artrelay.studio.brush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xFFFFFF, 0x9C2A22, 0x8EE6E0, 0x17394A})
    void any_colour_can_be_brought_to_any_luma(int ink) {
        for (double luma = 0.1; luma < 1; luma += 0.2) {
            assertEquals(luma, Ink.luma(Ink.atLuma(ink, luma)), 0.01);
        }
    }

    @Test
    void a_darkened_colour_keeps_its_hue() {
        int darker = Ink.atLuma(0x80C0FF, 0.3);

        assertTrue((darker & 0xFF) > (darker >> 8 & 0xFF) && (darker >> 8 & 0xFF) > (darker >> 16 & 0xFF));
    }

    @Test
    void the_closest_colour_is_that_of_the_nearest_hue_whatever_its_luma() {
        assertEquals(0x102040, Ink.closest(0xA0C8F0, List.of(0x402010, 0x102040, 0x104020)));
    }
}
