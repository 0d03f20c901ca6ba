package dev.artrelay.studio;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measures the processor time of warm paintings over all styles and three lengths of content: {@code StudioBenchmark}. */
public final class StudioBenchmark {

    private static final List<String> CONTENTS = List.of("https://a.co/b1", "https://example.com/menu/spring/2026-a1",
            "https://example.com/menu/spring/2026?table=14&lang=en&utm_source=poster&utm_medium=print&utm_campaign=opening-week-in-may-2026");

    private StudioBenchmark() {}

    public static void main(String[] arguments) {
        QrStudio studio = new QrStudio();
        commissions().limit(20).forEach(studio::paint);
        report("art", studio::paint);
        report("modules", studio::paintModules);
    }

    private static void report(String name, Function<Commission, Painting> act) {
        long[] millis = commissions().mapToLong(commission -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            act.apply(commission);
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        }).sorted().toArray();
        System.out.printf("%s: %d paintings, p50 %d ms, p95 %d ms, slowest %d ms%n", name, millis.length,
                millis[millis.length / 2], millis[millis.length * 95 / 100], millis[millis.length - 1]);
    }

    private static Stream<Commission> commissions() {
        return StyleCatalog.all().stream().flatMap(style -> CONTENTS.stream().map(content -> Commission.of(content).styled(style.id())));
    }
}
