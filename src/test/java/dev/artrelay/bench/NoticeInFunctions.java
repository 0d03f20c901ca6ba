package dev.artrelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.lambda.Events;
import dev.artrelay.lambda.FunctionProcess;
import dev.artrelay.local.Child;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The same as {@link Notice} in functions, under AWS's own runtime client: one takes tasks, a few do the work that a real
 * queue hands them, ten messages at a time.
 */
final class NoticeInFunctions implements AutoCloseable {

    private static final int TASKS = 100;
    private static final int WORKERS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final List<FunctionProcess> functions = new ArrayList<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final ExecutorService pumps = Executors.newCachedThreadPool();

    private NoticeInFunctions() {
    }

    static void run() throws Exception {
        try (Site site = new Site(); Child queues = Child.sqs(Path.of("").toAbsolutePath()); Crowd crowd = new Crowd();
                WakeQueue wakes = new WakeQueue(queues.endpoint()); NoticeInFunctions bench = new NoticeInFunctions()) {
            Map<String, String> environment = new HashMap<>(site.environment(crowd.settings()));
            environment.put("QUARKUS_SQS_ENDPOINT_OVERRIDE", queues.endpoint().toString());
            environment.put("ARTRELAY_WAKE_QUEUE_URL", wakes.url());
            environment.put("ARTRELAY_PUBLIC_URL", "https://relay.example");
            bench.start(site.folder(), environment);
            bench.measure(crowd, wakes);
        }
    }

    /**
     * One unpacked function; the others are links to it. One after the other: the runtime client unpacks a library to where all
     * of them have it, and whoever is loading it meanwhile is brought down.
     */
    private void start(Path folder, Map<String, String> environment) throws Exception {
        Path unpacked = folder.resolve("function");
        FunctionProcess.unpack(unpacked);
        for (int number = 0; number <= Integer.getInteger("workers", WORKERS); number++) {
            Path link = Files.createSymbolicLink(folder.resolve("function-" + number), unpacked);
            List<String> options = List.of("-cp", FunctionProcess.runtime() + File.pathSeparator + FunctionProcess.classPath(link));
            functions.add(FunctionProcess.run(link, options, environment));
            functions.get(number).invoke(Events.schedule());
        }
    }

    private void measure(Crowd crowd, WakeQueue wakes) throws Exception {
        int tasks = Integer.getInteger("tasks", TASKS);
        FunctionProcess api = functions.get(0);
        String key = call(api, "POST", "/v1/keys", Site.ADMIN, "{\"client\":\"bench\"}").path("key").asText();
        functions.subList(1, functions.size()).forEach(worker -> pumps.submit(() -> pump(wakes, worker)));
        for (int number = 0; number < tasks; number++) {
            call(api, "POST", "/v1/tasks", key, crowd.submission());
        }
        crowd.submitted(tasks, LIMIT);
        Thread.sleep(5_000);

        crowd.forgetLooks();
        Thread.sleep(10_000);
        System.out.println("looks in two rounds:         " + crowd.looks());
        List<Crowd.End> ends = crowd.end(Duration.ofSeconds(Math.max(5, tasks / 10)), LIMIT);
        crowd.report(ends, task -> Crowd.Learned.in(call(api, "GET", "/v1/tasks/" + task + "/events", key, null)));
        System.out.printf("invocations that failed:     %s, processes that ended: %d%n", failed,
                functions.stream().filter(function -> !function.alive()).count());
    }

    private static JsonNode call(FunctionProcess function, String method, String path, String key, String body) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
        return Site.JSON.readTree(function.invoke(Events.http(method, path, headers, body)).path("body").asText());
    }

    /**
     * As Lambda does it: what fails comes back when it is visible again, and the next batch is handed over. One whose process has
     * ended is given nothing more.
     */
    private Void pump(WakeQueue wakes, FunctionProcess worker) throws InterruptedException {
        while (worker.alive() && !Thread.currentThread().isInterrupted()) {
            try {
                handOver(wakes.receive(), wakes, worker);
            } catch (InterruptedException over) {
                throw over;
            } catch (Exception fault) {
                failed.incrementAndGet();
            }
        }
        return null;
    }

    /** What the function does not name as failed is deleted. */
    private void handOver(List<Message> messages, WakeQueue wakes, FunctionProcess worker) throws Exception {
        if (messages.isEmpty()) {
            return;
        }
        Set<String> unfinished = new HashSet<>();
        worker.invoke(Events.queue(messages.stream().map(Message::body).toList())).path("batchItemFailures")
                .forEach(each -> unfinished.add(each.path("itemIdentifier").asText()));
        for (int number = 0; number < messages.size(); number++) {
            if (!unfinished.contains(String.valueOf(number))) {
                wakes.delete(messages.get(number));
            }
        }
    }

    @Override
    public void close() {
        pumps.shutdownNow();
        functions.forEach(FunctionProcess::close);
    }
}
