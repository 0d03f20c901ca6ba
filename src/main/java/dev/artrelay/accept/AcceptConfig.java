package dev.artrelay.accept;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How repetitions are told. */
@ConfigMapping(prefix = "artrelay")
public interface AcceptConfig {

    /** How long a deduplication id is remembered, per client. */
    @WithDefault("P3D")
    Duration deduplicationWindow();
}
