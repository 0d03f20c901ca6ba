package dev.artrelay.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A ladder of waits as data: the first wait, the second and so on; the last one repeats. */
public record Backoff(List<Duration> waits) {

    public static final Backoff NEVER = new Backoff(List.of());

    public Backoff {
        waits = List.copyOf(waits);
        if (waits.stream().anyMatch(wait -> wait.toMillis() < 1)) {
            throw new IllegalArgumentException("a wait is a millisecond at least");
        }
    }

    /** Reads {@code 2s,500ms,5m,1h}; an empty text is {@link #NEVER}. */
    public static Backoff parse(String ladder) {
        return ladder.isBlank() ? NEVER : new Backoff(Arrays.stream(ladder.split(",", -1)).map(Backoff::wait).toList());
    }

    private static Duration wait(String text) {
        String wait = text.strip();
        return wait.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(wait.substring(0, wait.length() - 2)))
                : Duration.parse("PT" + wait);
    }

    public boolean never() {
        return waits.isEmpty();
    }

    /** How long to wait after this many tries (1 is the first). */
    public Duration after(int tries) {
        return waits.get(Math.min(Math.max(tries, 1), waits.size()) - 1);
    }

    /**
     * The first rung after this time, counted from the ladder's foot. Whoever asks gets the same instants, so a look that
     * brings no news need not be written down. Of {@link #NEVER} it is the end of time.
     */
    public Instant rungAfter(Instant foot, Instant now) {
        if (never()) {
            return Instant.MAX;
        }
        Instant rung = foot;
        for (Duration wait : waits) {
            rung = rung.plus(wait);
            if (rung.isAfter(now)) {
                return rung;
            }
        }
        long last = after(waits.size()).toMillis();
        long passed = Duration.between(rung, now).toMillis();
        return rung.plusMillis((passed / last + 1) * last);
    }

    /** The last rung that is not after this time, counted from the ladder's foot; the foot itself before the first one. */
    public Instant rungBefore(Instant foot, Instant now) {
        Instant rung = foot;
        for (Duration wait : waits) {
            if (rung.plus(wait).isAfter(now)) {
                return rung;
            }
            rung = rung.plus(wait);
        }
        long last = never() ? Long.MAX_VALUE : after(waits.size()).toMillis();
        return rung.plusMillis(Math.max(0, Duration.between(rung, now).toMillis()) / last * last);
    }

    @Override
    public String toString() {
        return waits.stream().map(wait -> wait.toMillis() % 1000 == 0 ? wait.toSeconds() + "s" : wait.toMillis() + "ms")
                .collect(Collectors.joining(","));
    }
}
