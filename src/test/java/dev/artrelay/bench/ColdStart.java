package dev.artrelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.lambda.Events;
import dev.artrelay.lambda.FunctionProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the start of the process until the first submission is answered, under AWS's own runtime client: as the managed runtime
 * lays things out, and with all jars on the system class path, as an image may; plain, with class data sharing, and with an
 * ahead-of-time cache where Java has one. And the size of what is deployed.
 */
final class ColdStart {

    private static final int RUNS = 5;
    private static final int FIRST_WITH_A_CACHE = 25;

    private final Path folder;
    private final Map<String, String> environment;
    private String key;

    private ColdStart(Site site) throws Exception {
        this.folder = site.folder().resolve("function");
        this.environment = site.environment(Map.of("ARTRELAY_ACEDATA_TOKEN", "token", "ARTRELAY_ACEDATA_URL", "http://127.0.0.1:9",
                "ARTRELAY_WAKE_AT_ONCE", "0"));
        FunctionProcess.unpack(folder);
    }

    static void run() throws Exception {
        System.out.printf("%-44s %.1f MB%n", "function.zip", Files.size(FunctionProcess.artifact()) / 1e6);
        try (Site site = new Site()) {
            new ColdStart(site).measure();
        }
    }

    private void measure() throws Exception {
        List<String> managed = List.of("-Duser.dir=" + folder, "-cp", FunctionProcess.runtime());
        List<String> image = List.of("-cp", Stream.concat(Stream.of(FunctionProcess.runtime(), FunctionProcess.artifact().toString()),
                jars()).collect(Collectors.joining(File.pathSeparator)));
        first(managed);
        report("managed layout", managed);
        report("managed layout, CDS", shared(managed, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="));
        report("jars on the class path", image);
        report("jars on the class path, CDS", shared(image, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="));
        if (Runtime.version().feature() >= FIRST_WITH_A_CACHE) {
            report("managed layout, AOT cache", shared(managed, "-XX:AOTCacheOutput=", "-XX:AOTCache="));
            report("jars on the class path, AOT cache", shared(image, "-XX:AOTCacheOutput=", "-XX:AOTCache="));
        }
    }

    private Stream<String> jars() throws Exception {
        try (var libraries = Files.list(folder.resolve("lib"))) {
            return libraries.sorted().map(Path::toString).toList().stream();
        }
    }

    /** Makes the key. */
    private void first(List<String> options) throws Exception {
        try (FunctionProcess function = FunctionProcess.run(folder, options, environment)) {
            key = call(function, "/v1/keys", Site.ADMIN, "{\"client\":\"bench\"}").path("key").asText();
        }
    }

    private List<String> shared(List<String> options, String making, String using) throws Exception {
        Path cache = Files.createTempFile(folder.getParent(), "cache", "");
        Files.delete(cache);
        FunctionProcess function = FunctionProcess.run(folder, with(making + cache, options), environment);
        submit(function);
        function.stop();
        return with(using + cache, options);
    }

    private static List<String> with(String option, List<String> options) {
        List<String> more = new ArrayList<>(List.of(option));
        more.addAll(options);
        return more;
    }

    private void report(String name, List<String> options) throws Exception {
        List<Double> millis = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int run = 0; run < Integer.getInteger("runs", RUNS); run++) {
            long begun = System.nanoTime();
            try (FunctionProcess function = FunctionProcess.run(folder, options, environment)) {
                submit(function);
                millis.add((System.nanoTime() - begun) / 1e6);
                processor.add(function.processorTime().toMillis() * 1.0);
            }
        }
        System.out.printf("%-44s %.0f ms, least %.0f; %.0f ms of processor (medians of %d)%n", name, Spread.of(millis).at(0.5),
                Spread.of(millis).at(0), Spread.of(processor).at(0.5), millis.size());
    }

    private void submit(FunctionProcess function) throws Exception {
        JsonNode task = call(function, "/v1/tasks", key, "{\"model\":\"acedata/qrart\",\"input\":{\"content\":\"hello\",\"prompt\":\"a lake\"}}");
        if (!task.path("status").asText().equals("queued")) {
            throw new IllegalStateException(task.toString());
        }
    }

    private static JsonNode call(FunctionProcess function, String path, String key, String body) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
        return Site.JSON.readTree(function.invoke(Events.http("POST", path, headers, body)).path("body").asText());
    }
}
