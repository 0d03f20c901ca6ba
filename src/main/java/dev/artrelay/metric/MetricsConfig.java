package dev.artrelay.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where what functions measure is found. */
@ConfigMapping(prefix = "artrelay.metrics")
public interface MetricsConfig {

    /** Namespace in CloudWatch; one for each installation. */
    @WithDefault("Artrelay")
    String namespace();
}
