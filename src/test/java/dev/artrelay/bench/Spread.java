package dev.artrelay.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured times, in milliseconds. */
record Spread(double[] sorted) {

    static Spread of(Collection<Double> millis) {
        return of(millis.stream().mapToDouble(each -> each).toArray());
    }

    static Spread of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /** @param share 0.5 for the median */
    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    @Override
    public String toString() {
        return "p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms".formatted(at(0.5), at(0.95), at(0.99), sorted[sorted.length - 1]);
    }
}
