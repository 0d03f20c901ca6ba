package dev.artrelay.accept;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How repetitions are told. */
@ConfigMapping(prefix = "artrelay")
public interface AcceptConfig {

    /** How long a deduplication id is remembered, per client. */
    @WithDefault("P3D")
    Duration deduplicationWindow();
}
