package dev.artrelay.protocol.v1;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Stage.class)
class TasksResourceTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String ANY = "{'input':{'content':'hello'},'model':'stage/qr'}";

    @Inject
    Lives lives;

    private Api api;

    @BeforeEach
    void aClient() {
        api = Api.newClient();
    }

    @Test
    void an_accepted_task_is_shown_whole() {
        Response answer = api.submit("""
                {'model':'stage/qr','input':{'content':'hello','code_weight':2,'images':[{'base64':'aGk=','text':'hi'}],
                'seed':9007199254740993,'shorten':false,'options':{'steps':16}},'context':'mine','tags':['b','a']}""")
                .statusCode(202).extract().response();

        String id = answer.path("id");
        answer.then().header("Location", "https://relay.example/v1/tasks/" + id)
                .header("Retry-After", "1").header("ETag", notNullValue())
                .body("object", is("task")).body("status", is("queued")).body("sequence", is(1))
                .body("created_at", matchesPattern(TIME)).body("deadline_at", matchesPattern(TIME))
                .body("next_check_at", matchesPattern(TIME)).body("tags", contains("b", "a")).body("context", is("mine"))
                .body("input.code_weight", is(2.0f)).body("input.seed", is(9007199254740993L))
                .body("input.images[0]", equalTo(java.util.Map.of("uploaded", true, "text", "hi")))
                .body("input.options.steps", is(16)).body("input", not(hasKey("shorten")))
                .body("links.cancel", is("https://relay.example/v1/tasks/" + id + "/cancel"));
        assertEquals(new TreeSet<>(Set.of("id", "object", "model", "status", "phase", "progress", "queue_position", "created_at",
                "started_at", "finished_at", "deadline_at", "next_check_at", "input", "output", "error", "context", "tags",
                "retry_of", "parent", "sequence", "links")), new TreeSet<>(answer.jsonPath().getMap("").keySet()));
    }

    @Test
    void a_task_that_succeeded_shows_its_artworks() {
        String id = api.task();
        lives.succeeds(id);

        api.call().get("/v1/tasks/" + id).then().statusCode(200).header("Retry-After", nullValue())
                .body("status", is("succeeded")).body("progress", is(100)).body("next_check_at", nullValue())
                .body("finished_at", matchesPattern(TIME)).body("phase", nullValue())
                .body("output.images[0].url", is("https://relay.example/artworks/" + id + "/" + Lives.ARTWORK.name()))
                .body("output.images[0].verdict.conditions.passed", is(19))
                .body("output.images[0].verdict.decoders", allOf(hasEntry("zxing", true), hasEntry("boofcv", false)))
                .body("output.actions", contains("upscale1", "reroll")).body("output.upstream.seed", is(7));
    }

    @Test
    void a_task_that_failed_shows_why() {
        String id = api.task();
        lives.fails(id);

        api.call().get("/v1/tasks/" + id).then().statusCode(200).body("status", is("failed")).body("output", nullValue())
                .body("error.code", is("upstream_rejected")).body("error.retryable", is(false))
                .body("error.upstream.status", is(400)).body("error.upstream.message", is("no such style"));
    }

    @Test
    void the_same_key_and_body_give_the_same_bytes() {
        Response first = idempotent("once", ANY);
        lives.runs(first.path("id"));

        Response second = idempotent("once", "{ 'model':'stage/qr', 'input':{'content':'hello'} }");

        assertEquals(202, second.statusCode());
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals("true", second.header("Idempotency-Replayed"));
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        idempotent("once", ANY);

        idempotent("once", "{'model':'stage/qr','input':{'content':'bye'}}").then().statusCode(422)
                .body("code", is("idempotency_mismatch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "caf\u00e9"})
    void a_key_that_is_not_printable_is_refused(String key) {
        idempotent(key, ANY).then().statusCode(422).body("errors[0].field", is("Idempotency-Key"));
    }

    @Test
    void a_key_of_more_than_255_characters_is_refused() {
        idempotent("k".repeat(255), ANY).then().statusCode(202);
        idempotent("k".repeat(256), ANY).then().statusCode(422).body("errors[0].field", is("Idempotency-Key"));
    }

    @Test
    void a_repeated_deduplication_id_names_the_first_task() {
        String body = "{'input':{'content':'hello'},'model':'stage/qr','deduplication_id':'d1'}";
        String first = api.task(body);

        api.submit(body).statusCode(409).body("code", is("duplicate")).body("task_id", is(first));
    }

    @Test
    void what_the_provider_cannot_do_is_named_by_field() {
        api.submit("{'model':'stage/qr','input':{'content':'c','style':'refused'}}").statusCode(422)
                .body("errors[0].field", is("input.style")).body("errors[0].message", is("must be another"));
    }

    @Test
    void a_model_that_nobody_runs_is_refused() {
        api.submit("{'model':'nobody/here','input':{'content':'c'}}").statusCode(422).body("code", is("no_provider"))
                .body("errors.field", contains("model"));
    }

    @Test
    void forbidden_urls_are_named_by_field_all_at_once() {
        api.submit("""
                {'input':{'content':'c','content_image_url':'https://169.254.169.254/latest','images':[{'file_id':'1'},
                {'url':'ftp://example.com/a.png'},{'url':'no url at all'}]},'webhook':{'url':'https://127.0.0.1/hook'}}""")
                .statusCode(422).body("errors.field", contains("input.content_image_url", "input.images[1].url",
                        "input.images[2].url", "webhook.url"));
    }

    @Test
    void a_preference_holds_the_answer_and_is_confirmed() {
        api.call().header("Prefer", "respond-async, wait=1").body(Api.json(ANY)).post("/v1/tasks").then().statusCode(202)
                .header("Preference-Applied", "wait=1");
    }

    @Test
    void waiting_ends_when_the_task_has_settled() {
        String id = api.task();
        lives.succeeds(id);

        api.call().get("/v1/tasks/" + id + "?wait=25").then().statusCode(200).body("status", is("succeeded"));
    }

    @Test
    void a_settled_task_under_its_key_is_answered_with_200_to_who_waits() {
        String id = idempotent("k", ANY).path("id");
        lives.succeeds(id);

        api.call().header("Idempotency-Key", "k").header("Prefer", "wait=5").body(Api.json(ANY)).post("/v1/tasks").then()
                .statusCode(200).body("id", is(id)).body("status", is("succeeded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "-1", "x", "1.5", "99999999999"})
    void a_wait_is_a_whole_number_up_to_25(String wait) {
        api.call().get("/v1/tasks/" + api.task() + "?wait=" + wait).then().statusCode(422).body("errors[0].field", is("wait"));
    }

    @Test
    void what_the_caller_has_already_is_not_sent_again() {
        String id = api.task();
        String tag = api.call().get("/v1/tasks/" + id).header("ETag");

        api.call().header("If-None-Match", "\"x\", " + tag).get("/v1/tasks/" + id).then().statusCode(304)
                .header("ETag", tag).header("Retry-After", notNullValue());
        lives.runs(id);
        api.call().header("If-None-Match", tag).get("/v1/tasks/" + id).then().statusCode(200).body("status", is("running"));
    }

    @Test
    void a_live_task_is_not_forgotten_and_a_settled_one_is() {
        String id = api.task();

        api.call().delete("/v1/tasks/" + id).then().statusCode(409).body("code", is("conflict"));
        lives.succeeds(id);
        api.call().delete("/v1/tasks/" + id).then().statusCode(204);
        api.call().get("/v1/tasks/" + id).then().statusCode(404);
    }

    private Response idempotent(String key, String body) {
        return api.call().header("Idempotency-Key", key).body(Api.json(body)).post("/v1/tasks");
    }
}
