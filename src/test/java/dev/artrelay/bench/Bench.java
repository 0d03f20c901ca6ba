package dev.artrelay.bench;

import dev.artrelay.studio.StudioBenchmark;
import dev.artrelay.verdict.RepairBenchmark;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs the benchmarks that are named, one after the other: {@code ./mvnw -q test-compile exec:exec@bench -Dbench=throughput}.
 *
 * <p>They take what is built: {@code infra/benchmarks.md} says what each needs, and holds what they said last.
 */
public final class Bench {

    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("throughput", Throughput::run);
        BENCHMARKS.put("notice", Notice::run);
        BENCHMARKS.put("sweep", Sweeping::run);
        BENCHMARKS.put("studio", () -> StudioBenchmark.main(new String[0]));
        BENCHMARKS.put("repair", () -> RepairBenchmark.main(new String[0]));
        BENCHMARKS.put("functions", NoticeInFunctions::run);
        BENCHMARKS.put("invocations", Invocations::run);
        BENCHMARKS.put("start", ColdStart::run);
    }

    private Bench() {
    }

    public static void main(String[] names) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        for (String name : names) {
            Benchmark benchmark = BENCHMARKS.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException("no benchmark " + name + ", but " + BENCHMARKS.keySet());
            }
            System.out.println("== " + name + ", Java " + Runtime.version().feature());
            benchmark.run();
        }
        System.exit(0);
    }

    /** One of them: prints what it finds. */
    @FunctionalInterface
    private interface Benchmark {
        void run() throws Exception;
    }
}
