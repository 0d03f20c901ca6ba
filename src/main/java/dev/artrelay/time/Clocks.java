package dev.artrelay.time;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;

/** The clock and the dice that everybody else has injected, so that a test can bring its own. */
final class Clocks {

    /** It ticks in milliseconds: that is what rows keep, so a time is the same before and after it was stored. */
    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    @DefaultBean
    static Pause pause() {
        return time -> time.isZero() || time.isNegative() ? Uni.createFrom().voidItem()
                : Uni.createFrom().voidItem().onItem().delayIt().by(time);
    }

    /** Names of tasks and artworks must not be guessed. */
    @Produces
    @Singleton
    @DefaultBean
    static Dice dice() {
        return new Dice(new SecureRandom());
    }
}
