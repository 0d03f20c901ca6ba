package dev.artrelay.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast one provider is called: a token every so often, in the order in which they were asked for. Tokens are not saved up,
 * so that no second sees more than a second's worth.
 */
final class Pace {

    /** Whoever is sent away comes back within this time, unless the provider itself wants to be left alone for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration interval;
    private final Clock clock;
    private Instant next = Instant.EPOCH;
    private Instant booked = Instant.EPOCH;
    private Instant shut = Instant.EPOCH;

    /**
     * @param perSecond 0 for any number
     */
    Pace(double perSecond, Clock clock) {
        this.interval = perSecond > 0 ? Duration.ofNanos((long) (1e9 / perSecond)) : Duration.ZERO;
        this.clock = clock;
    }

    /** How long to wait for a token, which is then taken; nothing is taken if that is longer than the patience. */
    synchronized Optional<Duration> token(Duration patience) {
        Instant now = clock.instant();
        Instant at = due(now);
        Duration wait = Duration.between(now, at);
        if (wait.compareTo(patience) > 0) {
            return Optional.empty();
        }
        next = at.plus(interval);
        return Optional.of(wait);
    }

    /** When to come back without a token. Whoever is told so is spread out, and a fifth of the tokens left to others. */
    synchronized Later later() {
        Instant now = clock.instant();
        Instant longest = now.plus(LONGEST);
        Instant at = later(booked.isBefore(longest) ? booked : longest, due(now));
        booked = at.plus(interval.multipliedBy(5).dividedBy(4));
        return new Later(at, shut.isAfter(now));
    }

    /** The provider wants to be left alone. */
    synchronized void shutUntil(Instant time) {
        shut = later(shut, time);
    }

    private Instant due(Instant now) {
        return later(later(next, shut), now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
