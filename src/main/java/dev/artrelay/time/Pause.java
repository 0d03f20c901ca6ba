package dev.artrelay.time;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Lets time pass: as the clock, to be injected, so that a test need not wait. */
@FunctionalInterface
public interface Pause {

    Uni<Void> of(Duration time);
}
