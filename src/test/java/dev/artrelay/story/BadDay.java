package dev.artrelay.story;

import com.sun.net.httpserver.HttpExchange;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.protocol.acedata.AceDataStand.Act;
import dev.artrelay.protocol.acedata.AceDataStand.Received;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Ace Data Cloud on a bad day. What it does about a task follows from a seed and the task's prompt alone: it turns away, takes
 * and does not say so, calls back before it answers, late, twice or never.
 *
 * <p>Who is called back and does not say 200 is called back again: what was promised a callback gets one.
 */
final class BadDay implements Act, AutoCloseable {

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AceDataStand stand = new AceDataStand().usually(this);
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> charged = new ConcurrentHashMap<>();
    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final Semaphore steps = new Semaphore(0);
    private final long seed;
    private volatile Supplier<URI> relay;

    BadDay(long seed) {
        this.seed = seed;
    }

    /** What a relay needs to work with it. */
    Map<String, String> settings() {
        return Map.of("ARTRELAY_ACEDATA_URL", stand.url().toString(), "ARTRELAY_ACEDATA_TOKEN", AceDataStand.TOKEN,
                "ARTRELAY_ACEDATA_TIMEOUT", "5s",
                "ARTRELAY_ACEDATA_POLL", "2s,3s,5s", "ARTRELAY_ACEDATA_MAX_PER_SECOND", "40");
    }

    /** Whom it calls back, wherever that one listens by then. */
    void callsBack(Supplier<URI> whom) {
        relay = whom;
    }

    /** How many submissions of each prompt were taken, or were not surely refused. */
    Map<String, AtomicInteger> charged() {
        return charged;
    }

    /** The prompts that are, or were, called back about. */
    Set<String> promised() {
        return promised;
    }

    /** When the first callback about each prompt had been answered with 200. */
    Map<String, Instant> heard() {
        return heard;
    }

    /** Waits until so many more submissions have come and callbacks been answered, and no longer than the limit. */
    void goesOn(int much, Duration limit) throws InterruptedException {
        steps.drainPermits();
        steps.tryAcquire(much, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void on(HttpExchange exchange, AceDataStand there, Received received) throws IOException {
        steps.release();
        String prompt = received.body().path("prompt").asText();
        Whim whim = Whim.about(prompt, seed);
        if (counted(asked, prompt) <= whim.refusals()) {
            Act.throttles(1).on(exchange, there, received);
            return;
        }
        counted(charged, prompt);
        if (whim.callbacks() > 0) {
            promised.add(prompt);
        }
        if (whim.early()) {
            callBack(received, there.succeeds(received.id())).join();
        }
        if (whim.taken()) {
            hours.schedule(() -> done(received, whim), whim.duration().toMillis(), TimeUnit.MILLISECONDS);
        }
        whim.answer().on(exchange, there, received);
    }

    private static int counted(Map<String, AtomicInteger> counts, String prompt) {
        return counts.computeIfAbsent(prompt, first -> new AtomicInteger()).incrementAndGet();
    }

    private void done(Received received, Whim whim) {
        Object body = stand.succeeds(received.id());
        insist(received, body, whim.callbacks());
    }

    private void insist(Received received, Object body, int times) {
        if (times > 0) {
            callBack(received, body).thenAccept(good -> hours.schedule(
                    () -> insist(received, body, good ? times - 1 : times), AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Was it answered with 200? */
    private CompletableFuture<Boolean> callBack(Received received, Object body) {
        String path = URI.create(received.body().path("callback_url").asText()).getPath();
        HttpRequest call = HttpRequest.newBuilder(relay.get().resolve(path)).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(AceDataJson.bytes(body))).build();
        return client.sendAsync(call, BodyHandlers.discarding()).handle((answer, fault) -> {
            boolean good = fault == null && answer.statusCode() == 200;
            if (good) {
                heard.putIfAbsent(received.body().path("prompt").asText(), Instant.now());
                steps.release();
            }
            return good;
        });
    }

    @Override
    public void close() {
        hours.shutdownNow();
        stand.close();
    }
}
