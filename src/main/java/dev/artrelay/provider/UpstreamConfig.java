package dev.artrelay.provider;

import dev.artrelay.task.Backoff;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What every upstream can be told, below its own prefix {@code artrelay.<name>}. */
public interface UpstreamConfig {

    /** Tasks it may have at a time, over all our processes; 0 for any number. */
    @WithDefault("0")
    int maxInFlight();

    /** Requests a second from one process; 0 for any number. */
    @WithDefault("0")
    double maxPerSecond();

    /** How long one call may take. */
    @WithDefault("30s")
    Duration timeout();

    /** When to look, counted from the submission: {@code 2s,3s,5s,10s,30s}. */
    Optional<Backoff> poll();

    default Quota quota() {
        return new Quota(maxInFlight(), maxPerSecond(), 0);
    }
}
