package dev.artrelay.client;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** What was read or written in the last few seconds, so that a busy client's row is not read with every call. */
final class Recent<T> {

    private static final int MANY = 1_000;

    private final Duration life;
    private final Clock clock;
    private final ConcurrentMap<String, Entry<T>> entries = new ConcurrentHashMap<>();

    Recent(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    Uni<T> get(String key, Supplier<Uni<T>> read) {
        Entry<T> known = entries.get(key);
        return known != null && known.fresh(clock.instant())
                ? Uni.createFrom().item(known.value)
                : read.get().map(value -> unlessKnown(key, value));
    }

    /** What is known for sure: a read that is under way does not take its place. */
    void put(String key, T value) {
        entries.put(key, entry(value));
    }

    private T unlessKnown(String key, T value) {
        Instant now = clock.instant();
        if (entries.size() >= MANY) {
            entries.values().removeIf(entry -> !entry.fresh(now));
        }
        return entries.compute(key, (same, known) -> known != null && known.fresh(now) ? known : entry(value)).value;
    }

    private Entry<T> entry(T value) {
        return new Entry<>(value, clock.instant().plus(life));
    }

    private record Entry<T>(T value, Instant until) {

        boolean fresh(Instant now) {
            return until.isAfter(now);
        }
    }
}
