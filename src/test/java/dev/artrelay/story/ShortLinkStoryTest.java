package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.local.DynamoDbLocal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code with a short link, from its submission until the link is gone. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ShortLinkStoryTest {

    private static final String LONG = "https://example.com/menus/2026/summer/for/two?table=" + "7".repeat(700);
    private static final Map<String, Object> SHORTENED = Map.of("model", "studio/qr", "input", Map.of("content", LONG, "shorten", true,
            "resolution", "384x384"));

    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("shortener");
    }

    @Test
    void a_code_says_a_link_that_leads_where_its_client_wanted() {
        String id = api.submitted(SHORTENED);

        Response task = api.settled(id);

        String link = task.path("short_link");
        task.then().body("status", is("succeeded")).body("input.content", is(LONG)).body("output.images[0].verdict.content", is(link))
                .body("short_link", matchesPattern("http://localhost:\\d+/s/[A-Za-z0-9_-]{12}"));
        visitor().get(path(link)).then().statusCode(302).header("Location", LONG).header("Cache-Control", "no-store");
        visitor().get(path(link)).then().statusCode(302);
        visitor().head(path(link)).then().statusCode(302).header("Location", LONG);
        api.call().get("/v1/tasks/{id}/short-link", id).then().statusCode(200).body("url", is(link)).body("target", is(LONG))
                .body("visits", is(2)).body("ends_at", nullValue());
        api.call().get("/v1/tasks/{id}/events", id).then().body("items.detail", hasItem("short link " + link));
    }

    @Test
    void a_forgotten_task_takes_its_link_with_it() {
        String id = api.submitted(SHORTENED);
        String link = api.settled(id).path("short_link");

        api.call().delete("/v1/tasks/{id}", id).then().statusCode(204);

        visitor().get(path(link)).then().statusCode(410).body(containsString("ended"));
        visitor().head(path(link)).then().statusCode(410);
    }

    @Test
    void a_link_that_never_was_is_not_found() {
        visitor().get("/s/AAAAAAAAAAAA").then().statusCode(404);
        visitor().get("/s/short").then().statusCode(404);
    }

    @Test
    void a_repetition_under_the_same_key_is_the_same_task_and_link() {
        String first = keyed().then().statusCode(202).extract().asString();
        String id = keyed().then().statusCode(202).header("Idempotency-Replayed", "true").extract().path("id");
        String link = api.settled(id).path("short_link");

        String again = keyed().then().statusCode(202).extract().asString();

        assertEquals(first, again);
        assertEquals(link, api.settled(id).path("short_link"));
    }

    @Test
    void strangers_follow_links_and_see_nothing_else_of_them() {
        String id = api.submitted(SHORTENED);
        api.settled(id);

        Api.newClient("stranger").call().get("/v1/tasks/{id}/short-link", id).then().statusCode(404).body("code", is("not_found"));
    }

    @Test
    void what_is_short_already_is_not_shortened() {
        String id = api.submitted(Map.of("input", Map.of("content", "https://a.example/x", "shorten", true, "resolution", "384x384")));

        api.settled(id).then().body("status", is("succeeded")).body("short_link", nullValue())
                .body("output.images[0].verdict.content", endsWith("a.example/x"));
        api.call().get("/v1/tasks/{id}/short-link", id).then().statusCode(404);
    }

    private Response keyed() {
        return api.call().contentType("application/json").header("Idempotency-Key", "shortened").body(SHORTENED).post("/v1/tasks");
    }

    private static RequestSpecification visitor() {
        return given().redirects().follow(false);
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
