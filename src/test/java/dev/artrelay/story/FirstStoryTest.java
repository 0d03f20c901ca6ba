package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.picture.SampleImages;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.verdict.JudgeCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job from end to end: over HTTP, through the table, to a picture that scans and a webhook that verifies. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class FirstStoryTest {

    private static final String CONTENT = "https://example.com/menu";

    @ConfigProperty(name = "artrelay.artwork.dir")
    Path artworks;

    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("story");
    }

    @Test
    void a_task_becomes_a_picture_that_scans_and_a_webhook_that_verifies() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = api.submitted(Map.of("model", "studio/qr",
                    "input", Map.of("content", CONTENT, "style", "landscape_mountain", "seed", 7),
                    "webhook", Map.of("url", subscriber.url().toString())));

            Response task = api.settled(id);

            task.then().statusCode(200).body("status", is("succeeded")).body("error", nullValue())
                    .body("output.images[0].width", is(768)).body("output.images[0].mime_type", is("image/png"))
                    .body("output.images[0].verdict.scannable", is(true))
                    .body("output.images[0].verdict.content", is(CONTENT));
            Response picture = artwork(task, 0);
            assertEquals("\"" + task.path("output.images[0].sha256") + "\"", picture.header("ETag"));
            assertEquals(CONTENT, new JudgeCode().read(picture.asByteArray()).orElse("unreadable"));

            Subscriber.Received webhook = subscriber.next();
            verify(webhook, api.webhookSecret());
            JsonPath body = JsonPath.from(webhook.body());
            assertEquals("task.succeeded", body.getString("type"));
            assertEquals(id, body.getString("data.id"));
            assertEquals(task.jsonPath().getList("output.images"), body.getList("data.output.images"));
        }
    }

    @Test
    void a_webhook_that_fails_is_sent_again_under_the_same_id() throws Exception {
        try (Subscriber subscriber = new Subscriber().answering(500)) {
            String id = api.submitted(Map.of("input", Map.of("content", CONTENT),
                    "webhook", Map.of("url", subscriber.url().toString())));

            Subscriber.Received first = subscriber.next();
            Subscriber.Received second = subscriber.next();

            assertEquals(first.header("webhook-id"), second.header("webhook-id"));
            assertEquals(first.body(), second.body());
            verify(second, api.webhookSecret());
            api.call().get("/v1/tasks/{id}/deliveries", id).then().statusCode(200)
                    .body("items[0].status", is(500)).body("items[0].next_attempt_at", notNullValue());
        }
    }

    @Test
    void a_subscriber_that_is_gone_hears_no_more() {
        try (Subscriber subscriber = new Subscriber().answering(410)) {
            String id = api.submitted(Map.of("input", Map.of("content", CONTENT),
                    "webhook", Map.of("url", subscriber.url().toString())));
            subscriber.next();

            JsonPath attempts = eventually(id, "/deliveries", "items.size() == 1");

            assertEquals(410, attempts.getInt("items[0].status"));
            assertNull(attempts.getString("items[0].next_attempt_at"));
        }
    }

    @Test
    void the_same_key_gives_the_same_task_however_often_and_another_body_is_refused() {
        Map<String, Object> body = Map.of("input", Map.of("content", CONTENT, "seed", 3));

        List<String> answers = IntStream.range(0, 8).parallel()
                .mapToObj(i -> keyed("one", body).then().statusCode(202).extract().asString()).toList();

        assertEquals(1, answers.stream().distinct().count(), answers::toString);
        keyed("one", Map.of("input", Map.of("content", "something else"))).then().statusCode(422)
                .contentType("application/problem+json").body("code", is("idempotency_mismatch"));
    }

    @Test
    void a_deduplication_id_is_good_for_one_task() {
        Map<String, Object> body = Map.of("input", Map.of("content", CONTENT), "deduplication_id", "order-17");
        String first = api.submitted(body);

        api.submit(body).then().statusCode(409).body("code", is("duplicate")).body("detail", containsString(first));
    }

    @Test
    void preferring_to_wait_answers_with_the_result() {
        api.call().contentType("application/json").header("Prefer", "wait=25")
                .body(Map.of("input", Map.of("content", CONTENT))).post("/v1/tasks")
                .then().statusCode(200).body("status", is("succeeded"));
    }

    @Test
    void the_journal_tells_the_whole_life() {
        String id = api.submitted(Map.of("input", Map.of("content", CONTENT)));
        api.settled(id);

        api.call().get("/v1/tasks/{id}/events", id).then().statusCode(200)
                .body("items.event", hasItems("accepted", "submitting", "finished", "verdict", "succeeded"));
    }

    @Test
    void deleting_forgets_the_task_and_its_pictures() {
        String upload = Base64.getEncoder().encodeToString(SampleImages.png(640, 480));
        String id = api.submitted(Map.of("input", Map.of("content", CONTENT, "images", List.of(Map.of("base64", upload)))));
        Response task = api.settled(id);
        artwork(task, 0);
        Path folder = artworks.resolve(id.substring(34)).resolve(id);
        assertTrue(Files.exists(folder.resolve("d32-input-0")));

        api.call().delete("/v1/tasks/{id}", id).then().statusCode(204);

        api.call().get("/v1/tasks/{id}", id).then().statusCode(404);
        given().get(path(task, 0)).then().statusCode(404);
        assertFalse(Files.exists(folder));
    }

    @Test
    void what_is_canceled_stays_canceled() {
        String id = api.submitted(Map.of("model", "studio/qr", "input", Map.of("content", CONTENT)));

        Response answer = api.call().post("/v1/tasks/{id}/cancel", id);

        String settled = api.settled(id).path("status");
        assertEquals(answer.statusCode() == 200 ? "canceled" : "succeeded", settled);
    }

    @Test
    void a_strangers_tasks_are_not_there() {
        String id = api.submitted(Map.of("input", Map.of("content", CONTENT)));
        Api stranger = Api.newClient("stranger");

        stranger.call().get("/v1/tasks/{id}", id).then().statusCode(404);
        stranger.call().post("/v1/tasks/{id}/cancel", id).then().statusCode(404);
        stranger.call().delete("/v1/tasks/{id}", id).then().statusCode(404);
        stranger.call().get("/v1/tasks").then().statusCode(200).body("items.id", equalTo(List.of()));
    }

    private Response keyed(String key, Object body) {
        return api.call().contentType("application/json").header("Idempotency-Key", key).body(body).post("/v1/tasks");
    }

    /** Asks until it is so; the rest of the life goes on behind the answer. */
    private JsonPath eventually(String id, String of, String condition) {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(
                () -> api.call().get("/v1/tasks/" + id + of).jsonPath(), body -> body.getBoolean(condition));
    }

    private static Response artwork(Response task, int place) {
        Response picture = given().get(path(task, place));
        picture.then().statusCode(200).contentType("image/png");
        return picture;
    }

    private static String path(Response task, int place) {
        return URI.create(task.path("output.images[" + place + "].url")).getPath();
    }

    private static void verify(Subscriber.Received webhook, String secret) throws Exception {
        new Webhook(secret).verify(webhook.body(), HttpHeaders.of(webhook.headers(), (name, value) -> true));
        assertTrue(webhook.header("content-type").startsWith("application/json"));
    }
}
