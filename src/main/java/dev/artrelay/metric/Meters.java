package dev.artrelay.metric;

import dev.artrelay.metric.Measure.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes down what is measured. It costs no I/O, whoever reads it. */
@Singleton
public class Meters {

    /** Up to a good answer of ours, then up to the ladders of upstreams and webhooks. */
    private static final Duration[] BUCKETS = Stream.of("PT0.1S", "PT0.5S", "PT1S", "PT2S", "PT5S", "PT10S", "PT30S", "PT1M", "PT5M",
            "PT1H").map(Duration::parse).toArray(Duration[]::new);

    private final MeterRegistry registry;

    @Inject
    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A clock that was set back meanwhile makes it nothing, not less. */
    public void time(Measure what, Duration time, String... tags) {
        Timer.builder(what.word()).tags(tags(Kind.TIME, what, tags)).serviceLevelObjectives(BUCKETS).register(registry)
                .record(time.isNegative() ? Duration.ZERO : time);
    }

    /** One more. */
    public void count(Measure what, String... tags) {
        Counter.builder(what.word()).tags(tags(Kind.COUNT, what, tags)).register(registry).increment();
    }

    /** So many at this moment. */
    public void amount(Measure what, long amount, String... tags) {
        DistributionSummary.builder(what.word()).tags(tags(Kind.AMOUNT, what, tags)).register(registry).record(amount);
    }

    private static List<Tag> tags(Kind kind, Measure what, String... values) {
        if (what.kind() != kind || what.tags().size() != values.length) {
            throw new IllegalArgumentException(what + " is a " + what.kind() + " by " + what.tags());
        }
        return IntStream.range(0, values.length).mapToObj(place -> Tag.of(what.tags().get(place), values[place])).toList();
    }
}
