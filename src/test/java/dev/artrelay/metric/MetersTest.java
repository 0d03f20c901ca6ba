package dev.artrelay.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetersTest {

    /** Of each there are as many values as there are brands, models or kinds of something. */
    private static final Set<String> FEW = Set.of("provider", "model", "call", "outcome", "status", "error", "by");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @ParameterizedTest
    @EnumSource(Measure.class)
    void nothing_is_tagged_by_what_there_are_many_of(Measure measure) {
        assertTrue(FEW.containsAll(measure.tags()), () -> measure + " by " + measure.tags());
    }

    @Test
    void a_time_is_found_by_its_name_and_tags() {
        meters.time(Measure.TIME_TO_NOTICE, Duration.ofMillis(40), "acedata", "look");

        assertEquals(40, registry.get("artrelay.time.to.notice").tag("provider", "acedata").tag("by", "look").timer()
                .totalTime(TimeUnit.MILLISECONDS));
    }

    @Test
    void a_clock_that_was_set_back_makes_no_time_negative() {
        meters.time(Measure.TIME_TO_DELIVER, Duration.ofSeconds(-5));

        assertEquals(1, registry.get("artrelay.time.to.deliver").timer().count());
    }

    @Test
    void what_is_measured_otherwise_than_it_was_declared_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> meters.count(Measure.TIME_TO_DELIVER));
        assertThrows(IllegalArgumentException.class, () -> meters.time(Measure.TIME_TO_NOTICE, Duration.ZERO, "acedata"));
    }
}
