package dev.artrelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.stand.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Many tasks at a stand-in for Ace Data Cloud that calls nobody back: they become done one by one, and it is measured how long
 * it takes until that is noticed, and from settled to the webhook.
 */
final class Crowd implements AutoCloseable {

    static final String POLL = "5s";

    private final AceDataStand upstream = new AceDataStand();
    private final Subscriber subscriber = new Subscriber();
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> upstreamIds = new HashMap<>();
    private final Map<String, Instant> done = new HashMap<>();

    /** What an Artrelay needs to work with this stand-in, without waiting for callbacks. */
    Map<String, String> settings() {
        return Map.of("ARTRELAY_ACEDATA_URL", upstream.url().toString(), "ARTRELAY_ACEDATA_TOKEN", AceDataStand.TOKEN,
                "ARTRELAY_ACEDATA_POLL", POLL);
    }

    String submission() {
        return "{\"model\":\"acedata/midjourney\",\"input\":{\"prompt\":\"a mountain lake at dawn\"},\"webhook\":{\"url\":\""
                + subscriber.url() + "\"}}";
    }

    /** Waits until so many were submitted there, and no longer than the limit. */
    void submitted(int count, Duration limit) throws InterruptedException {
        Instant until = Instant.now().plus(limit);
        while (upstream.unreadSubmits().size() < count && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        upstream.unreadSubmits().forEach(submit -> {
            String[] callback = submit.body().path("callback_url").asText().split("/");
            upstreamIds.put(callback[callback.length - 3], submit.id());
        });
        if (upstreamIds.size() < count) {
            throw new IllegalStateException("only " + upstreamIds.size() + " tasks came through");
        }
    }

    /** Lets them become done one after the other over this time, and waits so much longer for all webhooks. */
    List<End> end(Duration over, Duration patience) throws Exception {
        Instant until = Instant.now().plus(over).plus(patience);
        long apart = over.toNanos() / upstreamIds.size();
        long wait = 0;
        for (String task : upstreamIds.keySet()) {
            hours.schedule(() -> succeeds(task), wait += apart, TimeUnit.NANOSECONDS);
        }
        Map<String, End> ends = new LinkedHashMap<>();
        while (ends.size() < upstreamIds.size() && Instant.now().isBefore(until)) {
            Optional<Subscriber.Received> webhook = subscriber.next(Duration.between(Instant.now(), until));
            Instant told = Instant.now();
            if (webhook.isPresent()) {
                JsonNode task = Site.JSON.readTree(webhook.get().body()).path("data");
                ends.putIfAbsent(task.path("id").asText(),
                        new End(task.path("id").asText(), Instant.parse(task.path("finished_at").asText()), told));
            }
        }
        return List.copyOf(ends.values());
    }

    private void succeeds(String task) {
        synchronized (done) {
            done.put(task, Instant.now());
        }
        upstream.succeeds(upstreamIds.get(task));
    }

    Instant done(String task) {
        synchronized (done) {
            return done.get(task);
        }
    }

    /** So many tasks were asked about in so many requests since the last time. */
    String looks() {
        var looks = upstream.looks();
        long asked = looks.stream().mapToLong(look -> Math.max(1, look.body().path("ids").size())).sum();
        return "%d tasks in %d requests, %.1f each".formatted(asked, looks.size(), (double) asked / looks.size());
    }

    void forgetLooks() {
        upstream.reset();
    }

    @Override
    public void close() {
        hours.shutdownNow();
        subscriber.close();
        upstream.close();
    }

    /** How a task ended: when it was settled, and when its subscriber was told. */
    record End(String task, Instant settled, Instant told) {
    }

    /** Prints what came of it, given when it is written in each task's journal that the result was learned. */
    void report(List<End> ends, Learned learned) throws Exception {
        System.out.println("webhooks:                    " + ends.size() + " of " + upstreamIds.size());
        List<Double> noticed = new ArrayList<>();
        for (End end : ends) {
            noticed.add(millis(done(end.task), learned.at(end.task)));
        }
        System.out.println("done upstream to noticed:    " + Spread.of(noticed));
        System.out.println("done upstream to settled:    "
                + Spread.of(ends.stream().map(end -> millis(done(end.task), end.settled)).toList()));
        System.out.println("settled to first webhook:    "
                + Spread.of(ends.stream().map(end -> millis(end.settled, end.told)).toList()));
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    /** When an Artrelay learned of a task's result. */
    @FunctionalInterface
    interface Learned {

        Instant at(String task) throws Exception;

        /** @param events as {@code GET /v1/tasks/{id}/events} shows them */
        static Instant in(JsonNode events) {
            for (JsonNode event : events.path("items")) {
                if (event.path("event").asText().equals("finished")) {
                    return Instant.parse(event.path("at").asText());
                }
            }
            throw new IllegalStateException("no result in " + events);
        }
    }
}
