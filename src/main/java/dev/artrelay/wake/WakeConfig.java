package dev.artrelay.wake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How tasks are woken. */
@ConfigMapping(prefix = "artrelay.wake")
public interface WakeConfig {

    /** The queue that carries wakes; timers in this process where it is absent. */
    Optional<String> queueUrl();

    /** How many tasks one process works on at a time, those included that wait for their turn at a provider. */
    @WithDefault("2000")
    int atOnce();
}
