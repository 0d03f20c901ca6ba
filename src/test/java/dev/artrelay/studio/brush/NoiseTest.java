package dev.artrelay.studio.brush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void noise_stays_within_one_and_uses_most_of_the_range() {
        double low = 1;
        double high = -1;
        for (int i = 0; i < 10_000; i++) {
            double value = new Noise(3).at(i * 0.37, i * 0.11);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }

        assertTrue(low >= -1 && low < -0.8 && high <= 1 && high > 0.8, low + " to " + high);
    }

    @Test
    void noise_is_smooth() {
        assertEquals(new Noise(3).at(5.5, 2.5), new Noise(3).at(5.501, 2.5), 0.01);
    }

    @Test
    void another_seed_is_another_noise() {
        assertNotEquals(new Noise(3).fractal(5.5, 2.5, 4), new Noise(4).fractal(5.5, 2.5, 4));
    }
}
