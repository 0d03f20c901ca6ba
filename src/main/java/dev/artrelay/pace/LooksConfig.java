package dev.artrelay.pace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How providers are asked how it stands. */
@ConfigMapping(prefix = "artrelay.looks")
public interface LooksConfig {

    /** How long a look waits for others, where one request can ask about several tasks. */
    @WithDefault("250ms")
    Duration gather();
}
