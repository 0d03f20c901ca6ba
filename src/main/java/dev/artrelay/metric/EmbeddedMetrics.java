package dev.artrelay.metric;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.cumulative.CumulativeCounter;
import io.micrometer.core.instrument.cumulative.CumulativeDistributionSummary;
import io.micrometer.core.instrument.cumulative.CumulativeTimer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Meters that are lines of a function's log: every value is kept until it is {@linkplain #flush written}, which whoever ends an
 * invocation does. Nothing is written by a timer, which a frozen function would not have.
 */
public final class EmbeddedMetrics extends SimpleMeterRegistry {

    /** So many values are written at once, whatever the invocation does, so that memory has an end. */
    private static final int MOST = 10_000;

    private final EmbeddedLines lines;
    private final Clock time;
    private final PrintStream out;
    private Map<Meter.Id, List<Double>> kept = new LinkedHashMap<>();
    private int count;

    /**
     * @param out where CloudWatch reads each line as it is
     */
    public EmbeddedMetrics(String namespace, Clock time, PrintStream out) {
        super(SimpleConfig.DEFAULT, time);
        this.lines = new EmbeddedLines(namespace);
        this.time = time;
        this.out = out;
    }

    @Override
    protected Timer newTimer(Meter.Id id, DistributionStatisticConfig config, PauseDetector pauses) {
        return new CumulativeTimer(id, time, defaultHistogramConfig(), pauses, getBaseTimeUnit()) {

            @Override
            protected void recordNonNegative(long amount, TimeUnit unit) {
                keep(id, unit.toMicros(amount) / 1_000.0);
            }
        };
    }

    @Override
    protected Counter newCounter(Meter.Id id) {
        return new CumulativeCounter(id) {

            @Override
            public void increment(double amount) {
                keep(id, amount);
            }
        };
    }

    @Override
    protected DistributionSummary newDistributionSummary(Meter.Id id, DistributionStatisticConfig config, double scale) {
        return new CumulativeDistributionSummary(id, time, defaultHistogramConfig(), scale, false) {

            @Override
            protected void recordNonNegative(double amount) {
                keep(id, amount);
            }
        };
    }

    private void keep(Meter.Id id, double value) {
        if (full(id, value)) {
            flush();
        }
    }

    private synchronized boolean full(Meter.Id id, double value) {
        kept.computeIfAbsent(id, any -> new ArrayList<>()).add(value);
        return ++count >= MOST;
    }

    private synchronized Map<Meter.Id, List<Double>> taken() {
        Map<Meter.Id, List<Double>> taken = kept;
        kept = new LinkedHashMap<>();
        count = 0;
        return taken;
    }

    /** Writes what was recorded since the last time: a line in one piece, for each is an entry of the log. */
    public void flush() {
        for (String line : lines.of(taken(), time.wallTime())) {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
        }
        out.flush();
    }
}
