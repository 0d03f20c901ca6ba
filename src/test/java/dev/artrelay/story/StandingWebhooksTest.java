package dev.artrelay.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.standardwebhooks.Webhook;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.Subscriber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that subscribes once and hears of all its tasks: over HTTP, through the table, with subscribers that are real. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class StandingWebhooksTest {

    private final Subscriber subscriber = new Subscriber();
    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("standing-" + System.nanoTime());
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void whoever_subscribes_hears_of_every_task_from_then_on() throws Exception {
        JsonPath webhook = subscribed();

        String id = submitted();

        Subscriber.Received heard = subscriber.next();
        verify(heard, webhook.getString("secret"));
        assertEquals("task.succeeded", JsonPath.from(heard.body()).getString("type"));
        assertEquals(id, JsonPath.from(heard.body()).getString("data.id"));
        assertEquals(api.settled(id).jsonPath().getMap("output"), JsonPath.from(heard.body()).getMap("data.output"));
    }

    @Test
    void the_webhook_of_a_task_comes_beside_it_with_a_secret_and_an_id_of_its_own() throws Exception {
        JsonPath webhook = subscribed();
        try (Subscriber named = new Subscriber()) {
            api.submitted(Map.of("input", Map.of("content", "hello"), "webhook", Map.of("url", named.url().toString())));

            Subscriber.Received one = subscriber.next();
            Subscriber.Received other = named.next();

            verify(one, webhook.getString("secret"));
            verify(other, api.webhookSecret());
            assertNotEquals(one.header("webhook-id"), other.header("webhook-id"));
            assertEquals(one.body(), other.body());
        }
    }

    @Test
    void while_a_secret_is_renewed_either_verifies() throws Exception {
        JsonPath webhook = subscribed();
        String renewed = at(webhook, "/rotate").then().statusCode(200).extract().path("secret");

        submitted();

        Subscriber.Received heard = subscriber.next();
        verify(heard, webhook.getString("secret"));
        verify(heard, renewed);
    }

    @Test
    void a_subscriber_that_is_gone_is_disabled_and_can_be_enabled() {
        subscriber.answering(410);
        JsonPath webhook = subscribed();
        submitted();
        subscriber.next();

        JsonPath disabled = eventually(webhook, "", body -> body.getString("state").equals("disabled"));

        assertEquals("gone", disabled.getString("disabled_reason"));
        at(webhook, "/enable").then().statusCode(200).body("state", is("enabled"));
        String id = submitted();
        assertEquals(id, JsonPath.from(subscriber.next().body()).getString("data.id"));
    }

    @Test
    void since_when_it_fails_can_be_seen() {
        subscriber.answering(500, 500, 500);
        JsonPath webhook = subscribed();
        submitted();

        JsonPath failing = eventually(webhook, "", body -> body.getString("failing_since") != null);

        assertEquals("enabled", failing.getString("state"));
    }

    @Test
    void a_test_event_verifies_and_its_outcome_can_be_seen() throws Exception {
        subscriber.answering(204);
        JsonPath webhook = subscribed();

        at(webhook, "/test").then().statusCode(202).header("Location", notNullValue());

        Subscriber.Received heard = subscriber.next();
        verify(heard, webhook.getString("secret"));
        assertEquals("webhook.test", JsonPath.from(heard.body()).getString("type"));
        assertEquals(204, eventually(webhook, "/test", body -> body.getString("state").equals("done")).getInt("status"));
    }

    @Test
    void what_was_missed_is_sent_again_since_a_time() {
        Instant since = Instant.now();
        List<String> missed = List.of(submitted(), submitted());
        missed.forEach(id -> api.settled(id));
        JsonPath webhook = subscribed();

        api.call().contentType("application/json").body(Map.of("since", since.toString()))
                .post("/v1/webhooks/{id}/redeliver", webhook.getString("id")).then().statusCode(202);

        List<String> heard = List.of(id(subscriber.next()), id(subscriber.next()));
        assertEquals(missed.stream().sorted().toList(), heard.stream().sorted().toList());
        assertEquals(2, eventually(webhook, "/redeliver", body -> body.getString("state").equals("done")).getInt("events"));
    }

    @Test
    void the_end_of_one_task_is_sent_again_under_the_same_id() {
        JsonPath webhook = subscribed();
        String id = submitted();
        Subscriber.Received first = subscriber.next();

        api.call().post("/v1/tasks/{id}/deliveries/redeliver", id).then().statusCode(202);

        Subscriber.Received again = subscriber.next();
        assertEquals(first.header("webhook-id"), again.header("webhook-id"));
        assertEquals(first.body(), again.body());
        api.call().get("/v1/tasks/{id}/deliveries", id).then().body("items[0].subscriber", is(webhook.getString("id")))
                .body("items[0].url", is(subscriber.url().toString()));
    }

    private String submitted() {
        return api.submitted(Map.of("input", Map.of("content", "https://example.com/menu", "resolution", "384x384")));
    }

    private JsonPath subscribed() {
        return api.call().contentType("application/json").body(Map.of("url", subscriber.url().toString())).post("/v1/webhooks")
                .then().statusCode(201).extract().jsonPath();
    }

    private Response at(JsonPath webhook, String path) {
        return api.call().post("/v1/webhooks/" + webhook.getString("id") + path);
    }

    private JsonPath eventually(JsonPath webhook, String of, Predicate<JsonPath> condition) {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> api.call().get("/v1/webhooks/" + webhook.getString("id") + of).jsonPath(), condition);
    }

    private static String id(Subscriber.Received heard) {
        return JsonPath.from(heard.body()).getString("data.id");
    }

    private static void verify(Subscriber.Received webhook, String secret) throws Exception {
        new Webhook(secret).verify(webhook.body(), HttpHeaders.of(webhook.headers(), (name, value) -> true));
    }
}
