package dev.artrelay.protocol.acedata;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.AceDataStand.Received;
import dev.artrelay.stand.Subscriber;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follow-ups on pictures of Midjourney's, asked for in our own words. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class FollowUpTest {

    private static final String IMAGE = "1211290228438868029";
    private static final List<String> OFFERED = List.of("upscale1", "variation2", "reroll");

    @Inject
    AceDataStand stand;
    @Inject
    AceDataStage.Account account;

    private String key;

    @BeforeEach
    void become_a_client() {
        stand.reset();
        stand.relay(URI.create("http://localhost:" + RestAssured.port));
        account.isThere(true);
        key = newClient();
    }

    @AfterEach
    void leave_nothing_running() {
        stand.failsTheRest();
    }

    @Test
    void an_offered_action_becomes_a_task_of_its_own_on_the_same_picture() {
        String parent = grid(Map.of());

        Response answer = act(parent, "upscale1");

        String id = answer.then().statusCode(202).body("parent", is(parent)).body("id", not(is(parent)))
                .body("model", is("acedata/midjourney")).body("input.options.action", is("upscale1"))
                .body("tags[0]", is("cats")).extract().path("id");
        answer.then().header("Location", endsWith("/v1/tasks/" + id));
        Received sent = stand.submitted();
        assertEquals("/midjourney/imagine", sent.path());
        assertEquals("upscale1", sent.body().get("action").asText());
        assertTrue(sent.body().get("image_id").isTextual(), "more digits than a double holds");
        assertEquals(IMAGE, sent.body().get("image_id").asText());
        assertEquals("fast", sent.body().get("mode").asText());
        assertFalse(sent.body().has("prompt"));
        stand.succeeds(sent.id());
        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("succeeded"));
    }

    @Test
    void whoever_was_told_of_the_parent_is_told_of_the_follow_up() {
        try (Subscriber subscriber = new Subscriber()) {
            String parent = grid(Map.of("webhook", Map.of("url", subscriber.url().toString())));
            subscriber.next();

            String id = act(parent, "reroll").then().statusCode(202).extract().path("id");
            stand.succeeds(stand.submitted().id());

            assertEquals(id, JsonPath.from(subscriber.next().body()).getString("data.id"));
        }
    }

    @Test
    void what_is_not_on_offer_is_refused_with_what_is() {
        String parent = grid(Map.of());

        act(parent, "zoom_out_2x").then().statusCode(422).body("errors[0].field", is("action"))
                .body("errors[0].message", is("must be one of upscale1, variation2, reroll"));
        call().body("{}").post("/v1/tasks/" + parent + "/actions").then().statusCode(422).body("errors[0].field", is("action"));
        assertTrue(stand.unreadSubmits().isEmpty());
    }

    @Test
    void there_is_nothing_to_follow_up_before_a_task_has_succeeded() {
        String id = submitted(Map.of());
        stand.submitted();

        act(id, "upscale1").then().statusCode(409).body("code", is("conflict"));
    }

    @Test
    void another_clients_task_is_unknown() {
        String parent = grid(Map.of());
        key = newClient();

        act(parent, "upscale1").then().statusCode(404).body("code", is("not_found"));
        act("0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "upscale1").then().statusCode(404);
    }

    @Test
    void the_same_key_is_the_same_follow_up() {
        String parent = grid(Map.of());
        String other = grid(Map.of());

        String first = keyed(parent, "upscale1").then().statusCode(202).extract().asString();
        String again = keyed(parent, "upscale1").then().statusCode(202).header("Idempotency-Replayed", "true").extract().asString();

        assertEquals(first, again);
        keyed(parent, "reroll").then().statusCode(422).body("code", is("idempotency_mismatch"));
        keyed(other, "upscale1").then().statusCode(422).body("code", is("idempotency_mismatch"));
    }

    @Test
    void nobody_else_can_follow_up_where_the_provider_is_gone() {
        String parent = grid(Map.of());
        account.isThere(false);

        act(parent, "upscale1").then().statusCode(422).body("code", is("no_provider")).body("detail", containsString("midjourney"));
    }

    private String grid(Map<String, Object> more) {
        String id = submitted(more);
        stand.succeeds(stand.submitted().id(), Map.of("image_id", IMAGE, "image_url", stand.pictureUrl(), "actions", OFFERED));
        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("succeeded")).body("output.actions", is(OFFERED));
        return id;
    }

    private String submitted(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("model", "acedata/midjourney");
        body.put("input", Map.of("prompt", "a cat", "seed", 7, "aspect_ratio", "16:9", "options", Map.of("mode", "fast")));
        body.put("tags", List.of("cats"));
        return call().body(body).post("/v1/tasks").then().statusCode(202).extract().path("id");
    }

    private Response act(String id, String action) {
        return call().body(Map.of("action", action)).post("/v1/tasks/" + id + "/actions");
    }

    private Response keyed(String id, String action) {
        return call().header("Idempotency-Key", "one").body(Map.of("action", action)).post("/v1/tasks/" + id + "/actions");
    }

    private RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private static String newClient() {
        return given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON)
                .body(Map.of("client", "client-" + UUID.randomUUID())).post("/v1/keys").then().statusCode(201).extract().path("key");
    }
}
