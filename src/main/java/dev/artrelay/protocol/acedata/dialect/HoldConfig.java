package dev.artrelay.protocol.acedata.dialect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a client's connection may be held. */
@ConfigMapping(prefix = "artrelay.acedata")
public interface HoldConfig {

    /** Until a held call is answered with the id alone; what a gateway in front of a function lets through. */
    @WithDefault("25s")
    Duration hold();
}
