package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.artrelay.lambda.Functions.Kind;
import dev.artrelay.stand.Subscriber;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job in functions: over an API event and a queue event, and once more with the wake lost. */
class LambdaStoryIT extends RunningFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** So little that a sweep takes up nothing new and hands everything over. */
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(90);

    @Test
    void a_task_submitted_through_the_api_is_done_and_told_when_its_wake_comes() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);

            assertEquals(List.of(), functions.work(functions.wakesOf(id)));

            verifyEnd(id, subscriber);
        }
    }

    @Test
    void a_function_that_is_warm_does_the_next_task_as_it_did_the_first() throws Exception {
        for (int invocation = 0; invocation < 2; invocation++) {
            try (Subscriber subscriber = new Subscriber()) {
                String id = submit(subscriber);

                assertEquals(List.of(), functions.work(functions.wakesOf(id)));

                verifyEnd(id, subscriber);
            }
        }
    }

    @Test
    void a_task_whose_wake_is_lost_is_done_and_told_by_the_schedule() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);
            functions.wakes();
            functions.makeDue(id);

            functions.sweep(LONG);

            verifyEnd(id, subscriber);
        }
    }

    @Test
    void what_one_sweep_cannot_do_is_handed_over_through_the_queue() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);
            functions.wakes();
            functions.makeDue(id);

            functions.sweep(SHORT);
            List<String> handedOver = functions.wakes();

            assertEquals(List.of(id + "/due"), handedOver);
            assertEquals("queued", functions.task(key, id).path("status").asText());
            assertEquals(List.of(), functions.work(handedOver));
            verifyEnd(id, subscriber);
            assertEquals(List.of(), functions.work(handedOver));
            assertEquals(List.of(), subscriber.rest());
        }
    }

    @Test
    void a_test_of_a_webhook_is_sent_when_its_wake_comes() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            functions.wakes();
            JsonNode webhook = tested(subscriber);

            assertEquals(List.of(), functions.work(functions.wakes()));

            verifyTest(webhook, subscriber);
        }
    }

    @Test
    void a_test_of_a_webhook_whose_wake_is_lost_is_sent_by_the_schedule() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            JsonNode webhook = tested(subscriber);
            functions.wakes();

            functions.sweep(LONG);

            verifyTest(webhook, subscriber);
        }
    }

    @Test
    void what_was_measured_is_in_the_log_by_the_end_of_each_invocation() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);
            functions.function(Kind.WORK);
            int before = measured(Kind.WORK, "TimeToDeliver").size();

            functions.work(functions.wakesOf(id));

            List<JsonNode> told = measured(Kind.WORK, "TimeToDeliver");
            assertEquals(before + 1, told.size());
            assertEquals("Artrelay/it", told.get(before).at("/_aws/CloudWatchMetrics/0/Namespace").asText());
            assertEquals(1, told.get(before).path("TimeToDeliver").size());
            JsonNode settled = measured(Kind.WORK, "TasksSettled").get(before);
            assertEquals(List.of("succeeded", "none", "studio/qr"), List.of(settled.path("status").asText(), settled.path("error").asText(),
                    settled.path("model").asText()));
            assertTrue(measured(Kind.WORK, "UpstreamCalls").stream().noneMatch(line -> line.toString().contains(id)));
        }
    }

    @Test
    void each_change_of_a_task_is_a_line_of_json_that_is_found_by_its_names() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);

            functions.work(functions.wakesOf(id));

            List<JsonNode> told = functions.told(Kind.WORK, id);
            assertEquals(List.of("running", "succeeded", "succeeded"), told.stream().map(line -> line.at("/mdc/status").asText()).toList());
            assertEquals(List.of(id), told.stream().map(line -> line.at("/mdc/task_id").asText()).distinct().toList());
            assertEquals(List.of(id.replace("-", "")), told.stream().map(line -> line.at("/mdc/trace_id").asText()).distinct().toList());
            assertEquals("webhook", told.get(2).at("/mdc/event").asText());
            assertTrue(subscriber.next().header("traceparent").contains(told.get(2).at("/mdc/span_id").asText()));
        }
    }

    @Test
    void a_short_link_leads_whoever_has_the_address() throws Exception {
        String target = "https://example.com/a/menu/whose/address/is/rather/long?table=12&evening=true";
        String id = functions.submit(key, "{\"input\":{\"content\":\"" + target + "\",\"shorten\":true}}");
        functions.work(functions.wakesOf(id));
        JsonNode link = functions.call("GET", "/v1/tasks/" + id + "/short-link", key, null, 200);

        JsonNode redirect = functions.answer(Kind.API, "GET", URI.create(link.path("url").asText()).getPath(), null, null);

        assertEquals(302, redirect.path("statusCode").asInt(), redirect.toString());
        assertEquals(target, redirect.at("/multiValueHeaders/location/0").asText(redirect.at("/multiValueHeaders/Location/0").asText()));
        assertEquals(1, functions.call("GET", "/v1/tasks/" + id + "/short-link", key, null, 200).path("visits").asInt());
    }

    @Test
    void headers_and_queries_arrive_as_they_were_sent() throws Exception {
        JsonNode refusal = functions.call("GET", "/v1/tasks?limit=1000", key, null, 422);

        assertEquals("limit", refusal.at("/errors/0/field").asText());
    }

    /** A webhook that its client, who has no other, has asked to be tested. */
    private static JsonNode tested(Subscriber subscriber) throws Exception {
        String client = functions.client();
        JsonNode webhook = functions.call("POST", "/v1/webhooks", client, "{\"url\":\"" + subscriber.url() + "\"}", 201);
        functions.call("POST", "/v1/webhooks/" + webhook.path("id").asText() + "/test", client, null, 202);
        return webhook;
    }

    private static void verifyTest(JsonNode webhook, Subscriber subscriber) throws Exception {
        Subscriber.Received heard = subscriber.next();
        new Webhook(webhook.path("secret").asText()).verify(heard.body(), HttpHeaders.of(heard.headers(), (name, value) -> true));
        assertEquals("webhook.test", JSON.readTree(heard.body()).path("type").asText());
        assertEquals(List.of(), subscriber.rest());
    }

    /** Lines that CloudWatch takes for metrics: those that are JSON from end to end. */
    private static List<JsonNode> measured(Kind kind, String metric) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : functions.printed(kind)) {
            JsonNode read = line.startsWith("{\"_aws\"") ? JSON.readTree(line) : JSON.nullNode();
            lines.addAll(read.has(metric) ? List.of(read) : List.of());
        }
        return lines;
    }

    private static String submit(Subscriber subscriber) throws Exception {
        return functions.submit(key, "{\"input\":{\"content\":\"https://example.com/menu\"},\"webhook\":{\"url\":\""
                + subscriber.url() + "\"}}");
    }

    private static void verifyEnd(String id, Subscriber subscriber) throws Exception {
        JsonNode task = functions.task(key, id);
        assertEquals("succeeded", task.path("status").asText(), task.toString());
        assertTrue(task.at("/output/images/0/url").asText().startsWith("https://relay.example/artworks/"));

        Subscriber.Received webhook = subscriber.next();
        String secret = functions.call("GET", "/v1/webhook-secret", key, null, 200).path("secret").asText();
        new Webhook(secret).verify(webhook.body(), HttpHeaders.of(webhook.headers(), (name, value) -> true));
        assertEquals(id, JSON.readTree(webhook.body()).at("/data/id").asText());
    }
}
