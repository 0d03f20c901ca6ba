package dev.artrelay.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.artrelay.stand.Subscriber;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed every few seconds for a minute, and its table with it now and then, while clients submit and an upstream
 * works that has a bad day. Then there is peace.
 *
 * <p>A life lasts until enough has happened at the upstream, so that a slow machine gets as far as a quick one, but a few seconds
 * at most. Which tasks fail depends on the instant of each kill: the upstream cannot be asked about a submission that was not
 * answered, and what was at hand at two starts in a row waits for the sweep. So what is held is that each that failed had to.
 */
class SurvivesManyKillsIT {

    private static final long SEED = 20_260;
    private static final int TASKS = 200;
    /** Seven in ten do, and fewer where twenty others want each processor: a table that answers too late costs as much as a kill. */
    private static final int SUCCEED_AT_LEAST = TASKS / 4;
    private static final int PAGE = 100;
    private static final int CLIENTS = 16;
    private static final int DEADLINE_SECONDS = 100;
    private static final Duration WAR = Duration.ofMinutes(1);
    private static final int KILLS_AT_LEAST = 5;
    /** Every so many kills hit the table, too. */
    private static final int OF_THE_TABLE = 4;
    private static final Duration LIFE_AT_MOST = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** What ends with its time. */
    private static final Set<String> OVER = Set.of("submit_unconfirmed", "timed_out", "upstream_unavailable");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Subscriber subscriber = new Subscriber();
    private final BadDay upstream = new BadDay(SEED);
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
    private MortalRelay relay;
    private String key;
    private Webhook secret;

    @BeforeEach
    void start() throws Exception {
        relay = new MortalRelay(folder, upstream.settings());
        upstream.callsBack(relay::url);
        key = relay.key("survivor");
        secret = new Webhook(relay.as(key).get("/v1/webhook-secret").<String>path("secret"));
    }

    @AfterEach
    void stop() throws Exception {
        clients.shutdownNow();
        upstream.close();
        subscriber.close();
        relay.close();
    }

    @Test
    void two_hundred_tasks_killed_again_and_again_all_settle_are_told_and_charged_once() throws Exception {
        Future<Map<String, String>> listening = clients.submit(this::told);
        List<Future<String>> submitted = IntStream.range(0, TASKS)
                .mapToObj(number -> clients.submit(() -> accepted(number))).toList();

        int kills = killForAWhile();

        Map<String, String> prompts = new HashMap<>();
        for (int number = 0; number < TASKS; number++) {
            prompts.put(submitted.get(number).get(), prompt(number));
        }
        Map<String, String> told = listening.get();
        assertEquals(prompts.keySet(), told.keySet(), () -> "not told: " + untold(prompts.keySet(), told.keySet()));
        Map<String, JsonNode> tasks = tasks();
        System.out.printf("%d kills: %s%n", kills, ends(tasks));
        assertEquals(prompts.keySet(), tasks.keySet());
        tasks.forEach((id, task) -> assertEquals("task." + task.path("status").asText(), told.get(id)));
        upstream.charged().forEach((prompt, times) -> assertEquals(1, times.get(), prompt));
        await().atMost(PATIENCE).until(() -> upstream.heard().keySet().equals(upstream.promised()));
        tasks.forEach((id, task) -> keptOrOver(task, prompts.get(id)));
        assertTrue(ends(tasks).getOrDefault("succeeded", 0L) >= SUCCEED_AT_LEAST, () -> ends(tasks).toString());
    }

    private int killForAWhile() throws Exception {
        Random dice = new Random(SEED);
        Instant peace = Instant.now().plus(WAR);
        int kills = 0;
        while (kills < KILLS_AT_LEAST || Instant.now().isBefore(peace)) {
            upstream.goesOn(50 + dice.nextInt(50), LIFE_AT_MOST);
            kills++;
            if (kills % OF_THE_TABLE == 0) {
                relay.killAll();
            } else {
                relay.killServer();
            }
        }
        return kills;
    }

    /** Whoever gets no answer asks again with the same key. */
    private String accepted(int number) {
        return await().atMost(PATIENCE).ignoreExceptions().until(() -> submit(number), Objects::nonNull);
    }

    private String submit(int number) {
        var answer = relay.as(key).header("Idempotency-Key", "order-" + number)
                .body(Map.of("model", "acedata/midjourney", "input", Map.of("prompt", prompt(number)),
                        "deadline_seconds", DEADLINE_SECONDS, "webhook", Map.of("url", subscriber.url().toString())))
                .post("/v1/tasks");
        return answer.statusCode() == 202 ? answer.path("id") : null;
    }

    private static String prompt(int number) {
        return "lake " + number;
    }

    /** What is told of each task, verified when it comes; that may be twice, but then under the same id and of the same end. */
    private Map<String, String> told() throws Exception {
        Map<String, String> told = new HashMap<>();
        Map<String, String> webhooks = new HashMap<>();
        Optional<Subscriber.Received> next = subscriber.next(PATIENCE);
        while (next.isPresent()) {
            Subscriber.Received webhook = next.get();
            secret.verify(webhook.body(), HttpHeaders.of(webhook.headers(), (name, value) -> true));
            JsonNode body = json(webhook.body());
            String id = body.path("data").path("id").asText();
            assertEquals(webhook.header("webhook-id"), webhooks.computeIfAbsent(id, first -> webhook.header("webhook-id")));
            assertEquals(body.path("type").asText(), told.computeIfAbsent(id, first -> body.path("type").asText()));
            next = told.size() < TASKS ? subscriber.next(PATIENCE) : Optional.empty();
        }
        return told;
    }

    private List<String> untold(Set<String> ids, Set<String> told) {
        Set<String> rest = new HashSet<>(ids);
        rest.removeAll(told);
        return rest.stream().map(this::events).toList();
    }

    private String events(String id) {
        return relay.as(key).get("/v1/tasks/{id}/events", id).asString();
    }

    /** None is listed twice. */
    private Map<String, JsonNode> tasks() throws JsonProcessingException {
        List<JsonNode> tasks = new ArrayList<>();
        String cursor = null;
        do {
            var page = relay.as(key).queryParam("limit", PAGE);
            JsonNode body = json((cursor == null ? page : page.queryParam("cursor", cursor)).get("/v1/tasks").asString());
            body.path("items").forEach(tasks::add);
            cursor = body.path("next_cursor").textValue();
        } while (cursor != null);
        return tasks.stream().collect(Collectors.toMap(task -> task.path("id").asText(), task -> task));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    private static Map<String, Long> ends(Map<String, JsonNode> tasks) {
        return tasks.values().stream().collect(Collectors.groupingBy(
                task -> task.path("error").path("code").asText(task.path("status").asText()), TreeMap::new, Collectors.counting()));
    }

    private void keptOrOver(JsonNode task, String prompt) {
        if (task.path("status").asText().equals("succeeded")) {
            kept(task, prompt);
        } else {
            over(task, prompt);
        }
    }

    /** It was paid for, and the picture is there. */
    private void kept(JsonNode task, String prompt) {
        assertTrue(upstream.charged().containsKey(prompt), prompt);
        String picture = URI.create(task.path("output").path("images").path(0).path("url").asText()).getPath();
        relay.as(key).get(picture).then().statusCode(200).contentType("image/png");
    }

    /** Its time was over, and nobody could have known better: no callback about it had been taken by then. */
    private void over(JsonNode task, String prompt) {
        String events = events(task.path("id").asText());
        assertTrue(OVER.contains(task.path("error").path("code").asText()), events);
        Instant failed = Instant.parse(task.path("finished_at").asText());
        assertFalse(failed.isBefore(Instant.parse(task.path("deadline_at").asText())), events);
        assertFalse(upstream.heard().getOrDefault(prompt, Instant.MAX).isBefore(failed), events);
    }
}
