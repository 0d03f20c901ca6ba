package dev.artrelay.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The scheduled poller of a process that stays. Functions are swept by their schedule. */
@ConfigMapping(prefix = "artrelay.sweep")
public interface SweepConfig {

    /** How often. */
    @WithDefault("1s")
    Duration every();

    /** How long one run goes on at most. */
    @WithDefault("50s")
    Duration runLimit();

    /** How many tasks are advanced side by side: many, since most of them only wait for a provider that is asked about all. */
    @WithDefault("512")
    int atOnce();
}
