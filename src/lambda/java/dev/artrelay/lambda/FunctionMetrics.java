package dev.artrelay.lambda;

import dev.artrelay.metric.EmbeddedMetrics;
import dev.artrelay.metric.MetricsConfig;
import io.micrometer.core.instrument.Clock;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is measured goes to the function's log, as it is: a line in a log entry of ours would not be read as metrics. */
final class FunctionMetrics {

    @Produces
    @Singleton
    @Unremovable
    static EmbeddedMetrics metrics(MetricsConfig config) {
        return new EmbeddedMetrics(config.namespace(), Clock.SYSTEM, System.out);
    }
}
