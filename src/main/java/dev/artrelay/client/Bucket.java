package dev.artrelay.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A bucket of tokens that fills by itself, told by one moment: when it will be full. Times in microseconds.
 *
 * <p>It holds one second's tokens, and at least one: so many requests may come at once.
 */
record Bucket(double perSecond, long fullAt) {

    private static final double SECOND = 1e6;

    static Bucket full(double perSecond) {
        return new Bucket(perSecond, 0);
    }

    long size() {
        return Math.max(1, (long) perSecond);
    }

    long tokens(Instant now) {
        double missing = Math.max(0, fullAt - micros(now)) * perSecond / SECOND;
        return Math.max(0, (long) Math.floor(size() - missing + 1e-6));
    }

    Bucket without(long tokens, Instant now) {
        return new Bucket(perSecond, Math.max(fullAt, micros(now)) + (long) Math.ceil(tokens * SECOND / perSecond));
    }

    /** How long until there is a token. */
    Duration untilNext(Instant now) {
        long oneAt = fullAt - (long) Math.floor((size() - 1) * SECOND / perSecond);
        return Duration.of(Math.max(0, oneAt - micros(now)), ChronoUnit.MICROS);
    }

    Duration untilFull(Instant now) {
        return Duration.of(Math.max(0, fullAt - micros(now)), ChronoUnit.MICROS);
    }

    /** Seconds in which an empty one fills. */
    long window() {
        return (long) Math.ceil(size() / perSecond - 1e-9);
    }

    Instant fullTime() {
        return Instant.EPOCH.plus(fullAt, ChronoUnit.MICROS);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
