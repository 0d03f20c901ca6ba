package dev.artrelay.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Clock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbeddedMetricsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final EmbeddedMetrics metrics = new EmbeddedMetrics("Artrelay/test", new Noon(), new PrintStream(log, false, StandardCharsets.UTF_8));
    private final Meters meters = new Meters(metrics);

    @Test
    void a_line_is_a_document_of_the_embedded_metric_format_and_nothing_else() throws Exception {
        meters.time(Measure.UPSTREAM_CALLS, Duration.ofMillis(1_250), "acedata", "submit", "ok");
        meters.time(Measure.UPSTREAM_CALLS, Duration.ofNanos(7_500_000), "acedata", "submit", "ok");

        metrics.flush();

        assertEquals(JSON.readTree("""
                {"_aws": {"Timestamp": 1767614400000, "CloudWatchMetrics": [{"Namespace": "Artrelay/test",
                  "Dimensions": [["call", "outcome", "provider"]], "Metrics": [{"Name": "UpstreamCalls", "Unit": "Milliseconds"}]}]},
                 "call": "submit", "outcome": "ok", "provider": "acedata", "UpstreamCalls": [1250.0, 7.5]}
                """), JSON.readTree(lines().get(0)));
        assertEquals(1, lines().size());
    }

    @Test
    void what_has_the_same_dimensions_shares_a_line() throws Exception {
        meters.amount(Measure.SWEEP_DUE, 3);
        meters.time(Measure.SWEEP_BEHIND, Duration.ofSeconds(2));
        meters.time(Measure.TIME_TO_ATTEMPT, Duration.ofMillis(4), "refused");

        metrics.flush();

        JsonNode sweep = JSON.readTree(lines().get(0));
        assertEquals(2, lines().size());
        assertEquals(JSON.readTree("[[]]"), sweep.at("/_aws/CloudWatchMetrics/0/Dimensions"));
        assertEquals(JSON.readTree("[{\"Name\": \"SweepDue\", \"Unit\": \"Count\"}, {\"Name\": \"SweepBehind\", \"Unit\": \"Milliseconds\"}]"),
                sweep.at("/_aws/CloudWatchMetrics/0/Metrics"));
        assertEquals(JSON.readTree("[3.0]"), sweep.path("SweepDue"));
    }

    @Test
    void counts_are_one_sum() throws Exception {
        IntStream.range(0, 7).forEach(any -> meters.count(Measure.TASKS_SETTLED, "succeeded", "none", "studio/qr"));

        metrics.flush();

        assertEquals(JSON.readTree("[7.0]"), JSON.readTree(lines().get(0)).path("TasksSettled"));
    }

    @Test
    void no_line_holds_more_than_a_hundred_values_of_a_metric_and_none_is_lost() {
        IntStream.range(0, 250).forEach(value -> meters.amount(Measure.SWEEP_DUE, value));

        metrics.flush();

        assertEquals(List.of(100, 100, 50), lines().stream().map(line -> read(line).path("SweepDue").size()).toList());
        assertEquals(IntStream.range(0, 250).asDoubleStream().boxed().toList(), values("SweepDue"));
    }

    @Test
    void what_was_written_is_not_written_again() {
        meters.amount(Measure.SWEEP_DUE, 1);
        metrics.flush();
        meters.amount(Measure.SWEEP_DUE, 2);

        metrics.flush();
        metrics.flush();

        assertEquals(List.of(1.0, 2.0), values("SweepDue"));
    }

    @Test
    void where_nothing_was_measured_nothing_is_written() {
        metrics.flush();

        assertEquals(0, log.size());
    }

    @Test
    void an_invocation_that_measures_very_much_writes_some_of_it_before_its_end() {
        IntStream.range(0, 10_001).forEach(any -> meters.amount(Measure.SWEEP_DUE, 1));

        assertEquals(10_000, values("SweepDue").size());
        metrics.flush();
        assertEquals(10_001, values("SweepDue").size());
    }

    @Test
    void every_measure_has_a_name_without_dots() {
        for (Measure measure : Measure.values()) {
            take(measure);
        }

        metrics.flush();

        List<String> names = lines().stream().flatMap(line -> read(line).findValuesAsText("Name").stream()).toList();
        assertEquals(Measure.values().length, names.size());
        assertTrue(names.stream().allMatch(name -> name.matches("[A-Z][A-Za-z]+")), names::toString);
    }

    private void take(Measure measure) {
        String[] tags = measure.tags().toArray(String[]::new);
        switch (measure.kind()) {
            case TIME -> meters.time(measure, Duration.ofMillis(1), tags);
            case COUNT -> meters.count(measure, tags);
            case AMOUNT -> meters.amount(measure, 1, tags);
        }
    }

    private List<Double> values(String metric) {
        List<Double> values = new ArrayList<>();
        lines().forEach(line -> read(line).path(metric).forEach(value -> values.add(value.asDouble())));
        return values;
    }

    private List<String> lines() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    /** It stands still. */
    private static final class Noon implements Clock {

        @Override
        public long wallTime() {
            return 1_767_614_400_000L;
        }

        @Override
        public long monotonicTime() {
            return 0;
        }
    }
}
