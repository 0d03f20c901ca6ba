package dev.artrelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.lambda.Events;
import dev.artrelay.lambda.FunctionProcess;
import dev.artrelay.local.Child;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.protocol.acedata.AceDataStand.Received;
import dev.artrelay.stand.Subscriber;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one warm invocation takes of a processor, under AWS's own runtime client: the calls of clients and upstreams, and whatever
 * a wake can be for, one message at a time. Upstream, subscriber, table and queue are on this machine and answer at once.
 */
final class Invocations {

    private static final int EACH = 40;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 3;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String WEBHOOK = ",\"webhook\":{\"url\":\"%s\"}}";
    private static final String CODE = "{\"model\":\"%s\",\"input\":{\"content\":\"https://example.com/menu\",\"prompt\":\"a lake at dawn\"}"
            + WEBHOOK;
    private static final String PICTURE = "{\"model\":\"acedata/midjourney\",\"input\":{\"prompt\":\"a lake at dawn\"}" + WEBHOOK;

    private final int each = Integer.getInteger("tasks", EACH);
    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private final AceDataStand upstream;
    private final Subscriber subscriber;
    private final WakeQueue wakes;
    private final FunctionProcess function;
    private final Map<String, String> headers;
    private boolean counts;

    private Invocations(AceDataStand upstream, Subscriber subscriber, WakeQueue wakes, FunctionProcess function) throws Exception {
        this.upstream = upstream;
        this.subscriber = subscriber;
        this.wakes = wakes;
        this.function = function;
        String key = Site.JSON.readTree(function.invoke(Events.http("POST", "/v1/keys", headers(Site.ADMIN), "{\"client\":\"bench\"}"))
                .path("body").asText()).path("key").asText();
        this.headers = headers(key);
    }

    static void run() throws Exception {
        try (Site site = new Site(); Child queues = Child.sqs(Path.of("").toAbsolutePath());
                WakeQueue wakes = new WakeQueue(queues.endpoint()); AceDataStand upstream = new AceDataStand();
                Subscriber subscriber = new Subscriber(); FunctionProcess function = start(site, queues.endpoint(), wakes, upstream)) {
            Invocations invocations = new Invocations(upstream, subscriber, wakes, function);
            for (int round = 0; round < WARM_UPS + Integer.getInteger("rounds", ROUNDS); round++) {
                invocations.round(round >= WARM_UPS);
            }
            invocations.costs.forEach((name, cost) -> System.out.printf("%-44s %5.1f ms of processor; by the clock %s (%d)%n", name,
                    cost.processor / 1e6 / cost.millis.size(), Spread.of(cost.millis), cost.millis.size()));
        }
    }

    private static FunctionProcess start(Site site, URI queues, WakeQueue wakes, AceDataStand upstream) throws Exception {
        Map<String, String> environment = new HashMap<>(site.environment(Map.of("ARTRELAY_ACEDATA_URL", upstream.url().toString(),
                "ARTRELAY_ACEDATA_TOKEN", AceDataStand.TOKEN, "ARTRELAY_ACEDATA_POLL", POLL.toSeconds() + "s")));
        environment.put("QUARKUS_SQS_ENDPOINT_OVERRIDE", queues.toString());
        environment.put("ARTRELAY_WAKE_QUEUE_URL", wakes.url());
        environment.put("ARTRELAY_PUBLIC_URL", "https://relay.example");
        return FunctionProcess.start(site.folder().resolve("function"), environment);
    }

    private void round(boolean counts) throws Exception {
        this.counts = counts;
        polled("", CODE.formatted("acedata/qrart", subscriber.url()));
        polled(", not judged", PICTURE.formatted(subscriber.url()));
        calledBack(CODE.formatted("acedata/qrart", subscriber.url()));
        submit(CODE.formatted("studio/qr", subscriber.url()));
        wakes("work: studio, painted, judged, kept, told", each);
        for (int sweep = 0; sweep < each / 4; sweep++) {
            measured("sweep: nothing is due", Events.schedule());
        }
        wakes.drain();
    }

    private void polled(String kind, String body) throws Exception {
        List<String> tasks = submit(body);
        wakes("work: submitted upstream", each);
        for (String task : tasks) {
            measured("api: status", Events.http("GET", "/v1/tasks/" + task, headers, null));
        }
        List<Received> submits = upstream.unreadSubmits();
        wakes("work: looked at, no news", each);
        submits.forEach(submit -> upstream.succeeds(submit.id()));
        wakes("work: looked at, fetched" + (kind.isEmpty() ? ", judged" : "") + ", kept, told" + kind, each);
        upstream.reset();
    }

    private void calledBack(String body) throws Exception {
        submit(body);
        wakes("work: submitted upstream", each);
        for (Received submit : upstream.unreadSubmits()) {
            String path = URI.create(submit.body().path("callback_url").asText()).getPath();
            measured("callback", Events.callback(path, Site.JSON.writeValueAsString(upstream.succeeds(submit.id()))));
        }
        wakes("work: read, confirmed, fetched, judged, kept, told", each);
        upstream.reset();
    }

    private List<String> submit(String body) throws Exception {
        List<String> tasks = new ArrayList<>();
        for (int number = 0; number < each; number++) {
            JsonNode answer = measured("api: submission", Events.http("POST", "/v1/tasks", headers, body));
            tasks.add(Site.JSON.readTree(answer.path("body").asText()).path("id").asText());
        }
        return tasks;
    }

    /** Follows so many wakes, one by one. */
    private void wakes(String name, int count) throws Exception {
        Instant until = Instant.now().plus(LIMIT);
        int followed = 0;
        while (followed < count) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("only " + followed + " wakes came to: " + name);
            }
            for (String wake : wakes.take()) {
                measured(name, Events.queue(List.of(wake)));
                followed++;
            }
        }
    }

    private JsonNode measured(String name, JsonNode event) throws Exception {
        Duration before = function.processorTime();
        long begun = System.nanoTime();
        JsonNode answer = function.invoke(event);
        if (counts) {
            costs.computeIfAbsent(name, none -> new Cost()).add(System.nanoTime() - begun, function.processorTime().minus(before));
        }
        return answer;
    }

    private static Map<String, String> headers(String key) {
        return Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
    }

    /** What invocations of one kind took. */
    private static final class Cost {

        private final List<Double> millis = new ArrayList<>();
        private long processor;

        private void add(long nanos, Duration spent) {
            millis.add(nanos / 1e6);
            processor += spent.toNanos();
        }
    }
}
