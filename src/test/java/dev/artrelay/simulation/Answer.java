package dev.artrelay.simulation;

import java.time.Duration;

/**
 * What the outside answers, and when.
 *
 * @param fault instead of a value, or null
 */
record Answer<T>(T value, RuntimeException fault, Duration after) {

    static <T> Answer<T> of(T value) {
        return new Answer<>(value, null, Duration.ZERO);
    }

    static <T> Answer<T> failed(RuntimeException fault) {
        return new Answer<>(null, fault, Duration.ZERO);
    }

    Answer<T> after(Duration time) {
        return new Answer<>(value, fault, time);
    }
}
