package dev.artrelay.protocol.acedata.dialect;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.protocol.acedata.AceDataStand.Act;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.verdict.JudgeCode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataResourceTest {

    private static final String CONTENT = "https://example.com/menu";
    private static final String CODE = "{\"type\":\"link\",\"prompt\":\"a lake\",\"content\":\"" + CONTENT + "\"}";
    private static final String UUID_SHAPE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Inject
    AceDataStand stand;
    @Inject
    AceDataStage.Account account;
    @Inject
    AceDataStage.Patience patience;

    private String key;

    @BeforeEach
    void become_a_client() {
        stand.reset();
        stand.relay(URI.create("http://localhost:" + RestAssured.port));
        account.isThere(true);
        patience.is(Duration.ofSeconds(25));
        key = newClient("client-" + UUID.randomUUID());
    }

    @AfterEach
    void leave_nothing_running() {
        stand.failsTheRest();
    }

    private static String newClient(String name) {
        return given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON).body(Map.of("client", name))
                .post("/v1/keys").then().statusCode(201).extract().path("key");
    }

    // --- on the studio

    @Test
    void a_held_call_is_answered_with_a_picture_that_scans() {
        account.isThere(false);

        Response answer = post("/qrart/generate", CODE.replace("}", ",\"seed\":8854035076374666}"));

        answer.then().statusCode(200).contentType("application/json").body("success", is(true)).body("seed",
                is(8854035076374666L))
                .body("task_id", matchesPattern(UUID_SHAPE)).body("trace_id", matchesPattern(UUID_SHAPE))
                .body("image_width", is(768)).body("image_height", is(768));
        assertEquals(CONTENT, scanned(answer.path("image_url")));
    }

    @ParameterizedTest
    @CsvSource({"email, a@example.com, mailto:a@example.com", "phone, +49301234, tel:+49301234",
            "sms, +491701234, smsto:+491701234"})
    void the_code_says_what_its_type_makes_of_the_content(String type, String content, String says) {
        account.isThere(false);

        Response answer = post("/qrart/generate",
                "{\"type\":\"" + type + "\",\"prompt\":\"a lake\",\"content\":\"" + content + "\"}");

        assertEquals(says, scanned(answer.path("image_url")));
        record("/qrart/tasks", answer.path("task_id")).then().body("request.content", is(content)).body("request.type", is(type));
    }

    @Test
    void a_code_may_be_given_as_a_picture() {
        account.isThere(false);

        Response answer = post("/qrart/generate",
                "{\"type\":\"link\",\"prompt\":\"a lake\",\"content_image_url\":\"" + stand.pictureUrl() + "\"}");

        assertEquals(CONTENT, scanned(answer.then().statusCode(200).extract().path("image_url")));
    }

    @Test
    void every_field_of_theirs_is_taken() {
        account.isThere(false);
        String body = Wire.text("dialect-qrart-full").replace("\"content_image_url\": \"https://example.com/code.png\",", "")
                .replace("\"callback_url\": \"https://client.example/hook\",", "");

        String id = post("/qrart/generate", body).path("task_id");

        settled("/qrart/tasks", id).then().body("response.success", is(true)).body("request.padding_level", is("10"))
                .body("response.image_width", not(768));
    }

    @Test
    void what_nobody_can_run_is_not_implemented() {
        account.isThere(false);

        refused(post("/midjourney/imagine", "{\"prompt\":\"a cat\"}"), 400, "api_not_implemented");
    }

    @Test
    void what_the_painter_cannot_do_is_a_bad_request_in_their_words() {
        account.isThere(false);

        refused(post("/qrart/generate", CODE.replace("}", ",\"preset\":\"no-such-preset\"}")), 400, "bad_request")
                .then().body("error.message", containsString("preset "));
    }

    // --- at Ace Data Cloud

    @ParameterizedTest
    @ValueSource(strings = {"\"async\":true", "\"callback_url\":\"HOOK\"", "\"async\":true,\"callback_url\":\"HOOK\""})
    void an_asynchronous_call_is_answered_at_once_with_two_keys(String how) {
        try (Subscriber subscriber = new Subscriber()) {
            Response answer = post("/qrart/generate", CODE.replace("}", "," + how.replace("HOOK", subscriber.url()
                    .toString()) + "}"));

            assertEquals(Map.of("success", true, "task_id", answer.<String>path("task_id")), answer.then().statusCode(200)
                    .extract().as(Map.class));
            stand.succeeds(stand.submitted().id());
            Response done = settled("/qrart/tasks", answer.path("task_id"));
            done.then().body("response.success", is(true)).body("response.seed", is(8854035076374666L));
            if (how.contains("HOOK")) {
                assertEquals(Wire.parsed(done.asString()).get("response"), Wire.parsed(subscriber.next().body()));
            }
        }
    }

    @Test
    void a_held_call_is_answered_when_the_callback_has_come() {
        stand.acts(Act.CALLS_BACK_FIRST);

        Response answer = post("/qrart/generate", CODE);

        answer.then().statusCode(200).body("success", is(true)).body("image_width", is(768));
        assertEquals(CONTENT, scanned(answer.path("image_url")));
    }

    @Test
    void what_cannot_be_held_longer_is_answered_as_if_it_had_been_asynchronous() {
        patience.is(Duration.ofMillis(10));

        Response answer = post("/qrart/generate", CODE);

        answer.then().statusCode(200).body("size()", is(3)).body("success", is(true)).body("task_id", matchesPattern(UUID_SHAPE))
                .body("trace_id", matchesPattern(UUID_SHAPE));
        stand.succeeds(stand.submitted().id());
        settled("/qrart/tasks", answer.path("task_id")).then().body("response.success", is(true));
    }

    @Test
    void a_submission_whose_answer_was_lost_is_found_by_its_callback_and_never_sent_again() {
        stand.acts(Act.TAKES_AND_BREAKS);
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        AceDataStand.Received submit = stand.submitted();

        assertEquals(200, stand.callsBack(submit, stand.succeeds(submit.id())));
        assertEquals(200, stand.callsBack(submit, stand.succeeds(submit.id())));

        settled("/qrart/tasks", id).then().body("response.success", is(true));
        assertTrue(stand.unreadSubmits().isEmpty());
    }

    @Test
    void a_forged_success_is_not_believed() {
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        AceDataStand.Received submit = stand.submitted();

        stand.callsBack(submit, Map.of("success", true, "task_id", submit.id(), "image_url", stand.pictureUrl()));
        stand.fails(submit.id(), "forbidden", "our moderators feel");

        settled("/qrart/tasks", id).then().body("response.success", is(false)).body("response.error.code", is("forbidden"));
    }

    @Test
    void a_failed_call_is_answered_with_a_status_that_nobody_repeats() {
        stand.acts(Act.answers(400, Wire.text("error-flat")), Act.answers(403, Wire.text("error-with-success")));

        refused(post("/qrart/generate", CODE), 400, "task_failed").then().body("error.message", is("prompt is required"));
        refused(post("/qrart/generate", CODE), 403, "forbidden");
    }

    @Test
    void an_account_in_arrears_is_nothing_that_a_client_hears_of() {
        stand.acts(Act.answers(403, Wire.text("error-nested")));

        Response answer = refused(post("/qrart/generate", CODE), 400, "api_error");

        assertFalse(answer.asString().contains("4711"), answer.asString());
    }

    @Test
    void a_picture_can_be_followed_up() {
        String id = post("/midjourney/imagine", "{\"prompt\":\"a cat\",\"async\":true}").path("task_id");
        stand.succeeds(stand.submitted().id(), grid());
        Response first = settled("/midjourney/tasks", id);
        first.then().body("type", is("imagine")).body("response.image_id", is("1211290228438868029"))
                .body("response.actions", equalTo(List.of("upscale1", "reroll"))).body("response.progress", is(100))
                .body("response.sub_image_urls.size()", is(1));

        post("/midjourney/imagine", "{\"action\":\"upscale1\",\"image_id\":\"1211290228438868029\",\"async\":true}").then()
                .statusCode(200);

        JsonNode sent = stand.submitted().body();
        assertEquals("upscale1", sent.get("action").asText());
        assertEquals("\"1211290228438868029\"", sent.get("image_id").toString());
    }

    private Map<String, Object> grid() {
        Map<String, Object> result = new HashMap<>();
        result.put("image_id", "1211290228438868029");
        result.put("progress", 100);
        result.put("image_url", stand.pictureUrl() + "?width=384");
        result.put("raw_image_url", stand.pictureUrl());
        result.put("sub_image_urls", List.of(stand.pictureUrl() + "?part=1"));
        result.put("actions", List.of("upscale1", "reroll"));
        return result;
    }

    @Test
    void progress_comes_line_by_line_and_the_result_last() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/midjourney/imagine"))
                .header("Authorization", "Bearer " + key).header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"a cat\"}")).build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofInputStream());
        List<JsonNode> lines = new ArrayList<>();

        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body()))) {
            lines.add(Wire.parsed(reader.readLine()));
            String id = stand.submitted().id();
            stand.progresses(id, 35);
            lines.add(Wire.parsed(reader.readLine()));
            stand.succeeds(id, grid());
            reader.lines().map(Wire::parsed).forEach(lines::add);
        }

        assertEquals(200, answer.statusCode());
        assertEquals("application/x-ndjson", answer.headers().firstValue("content-type").orElseThrow().split(";")[0]);
        assertEquals(List.of(0, 35, 100), lines.stream().map(line -> line.get("progress").asInt()).distinct().toList());
        assertEquals(0, lines.get(1).get("actions").size());
        assertEquals(2, lines.get(lines.size() - 1).get("actions").size());
        assertTrue(lines.get(lines.size() - 1).get("image_url").asText().startsWith("https://relay.example/artworks/"));
    }

    @Test
    void their_web_client_asks_for_lines_everywhere_and_gets_one() {
        Response code = call().accept("application/x-ndjson").body(asynchronous()).post("/qrart/generate");
        Response picture = call().accept("application/x-ndjson").body("{\"prompt\":\"a cat\",\"async\":true}")
                .post("/midjourney/imagine");

        code.then().statusCode(200).contentType("application/json").body("task_id", notNullValue());
        assertEquals(Map.of("success", true, "task_id", Wire.parsed(picture.asString()).get("task_id").asText()),
                JsonPath.from(picture.asString()).getMap(""));
    }

    @Test
    void a_stream_that_is_refused_is_an_ordinary_error() {
        refused(call().accept("application/x-ndjson").body("{}").post("/midjourney/imagine"), 400, "bad_request");
        account.isThere(false);
        refused(call().accept("application/x-ndjson").body("{\"prompt\":\"a cat\"}").post("/midjourney/imagine"), 400,
                "api_not_implemented");
    }

    @Test
    void who_wants_progress_called_back_hears_of_the_beginning_and_the_end() {
        try (Subscriber subscriber = new Subscriber()) {
            call().accept("application/x-ndjson").body("{\"prompt\":\"a cat\",\"callback_url\":\"" + subscriber.url() + "\"}")
                    .post("/midjourney/imagine").then().statusCode(200);

            JsonNode begun = Wire.parsed(subscriber.next().body());
            stand.succeeds(stand.submitted().id(), grid());
            JsonNode done = Wire.parsed(subscriber.next().body());

            assertEquals(0, begun.get("progress").asInt());
            assertEquals(100, done.get("progress").asInt());
        }
    }

    // --- looking up

    @Test
    void a_task_is_found_by_its_id_and_by_its_trace() {
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        Response record = record("/qrart/tasks", id);

        record.then().statusCode(200).body("id", is(id)).body("response", nullValue()).body("finished_at", nullValue())
                .body("request.prompt", is("a lake"));
        assertTrue(Wire.parsed(record.asString()).has("response"));
        String trace = record.path("trace_id");
        for (String by : List.of("{\"action\":\"retrieve\",\"task_id\":\"" + id + "\"}",
                "{\"action\":\"retrieve\",\"trace_id\":\"" + trace + "\"}",
                "{\"id\":\"" + id + "\",\"ids\":[\"x\"],\"action\":\"generate\"}", "{\"id\":\"" + id + "\"}")) {
            post("/qrart/tasks", by).then().statusCode(200).body("id", is(id));
        }
    }

    @Test
    void what_is_not_there_is_an_empty_object() {
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        String stranger = newClient("stranger-" + UUID.randomUUID());

        for (String unknown : List.of("x", UUID.randomUUID().toString(), "01970000-0000-7000-8000-000000000000")) {
            record("/qrart/tasks", unknown).then().statusCode(200).body("", anEmptyMap());
        }
        record("/midjourney/tasks", id).then().statusCode(200).body("", anEmptyMap());
        given().header("Authorization", "Bearer " + stranger).body("{\"id\":\"" + id + "\"}").post("/qrart/tasks")
                .then().statusCode(200).body("", anEmptyMap());
        given().header("Authorization", "Bearer " + stranger).body("{\"action\":\"retrieve_batch\"}").post("/qrart/tasks")
                .then().statusCode(200).body("count", is(0));
    }

    @Test
    void their_own_examples_are_taken_as_they_are() {
        post("/qrart/tasks", Wire.text("query-qrart-seed")).then().statusCode(200).body("", anEmptyMap());
        post("/midjourney/tasks", Wire.text("query-midjourney-seed")).then().statusCode(200).body("", anEmptyMap());
    }

    @Test
    void many_are_found_by_their_ids_and_all_by_page() {
        List<String> ids = new ArrayList<>();
        for (int task = 0; task < 14; task++) {
            ids.add(post("/qrart/generate", asynchronous()).path("task_id"));
        }
        post("/midjourney/imagine", "{\"prompt\":\"a cat\",\"async\":true}").then().statusCode(200);
        List<String> asked = new ArrayList<>(ids);
        asked.add("x");

        batch(Map.of("ids", asked)).then().statusCode(200).body("items.id", equalTo(ids)).body("count", is(14));
        batch(Map.of("ids", ids, "limit", 5, "offset", 12)).then().body("items.id", equalTo(ids.subList(12, 14))).body("count",
                is(14));
        batch(Map.of("ids", List.of())).then().body("items.size()", is(0)).body("count", is(0));
        batch(Map.of()).then().body("items.size()", is(12)).body("items[0].id", is(ids.get(13))).body("count", is(13));
        batch(Map.of("offset", 12, "user_id", "u", "type", "images")).then().body("items.size()", is(2)).body("count", is(14));
    }

    @Test
    void what_the_client_submitted_elsewhere_is_found_by_its_id_and_not_listed() {
        String id = call().body("{\"input\":{\"content\":\"elsewhere\"}}").post("/v1/tasks").then().statusCode(202).extract().path("id");

        batch(Map.of("ids", List.of(id))).then().body("items.id", equalTo(List.of(id)));
        batch(Map.of()).then().statusCode(200).body("items.size()", is(0)).body("count", is(0));
    }

    private Response batch(Map<String, Object> question) {
        Map<String, Object> body = new HashMap<>(question);
        body.put("action", "retrieve_batch");
        return post("/qrart/tasks", new String(AceDataJson.bytes(body)));
    }

    @Test
    void a_task_that_has_settled_can_be_forgotten() {
        account.isThere(false);
        String id = post("/qrart/generate", CODE).path("task_id");

        post("/qrart/tasks", "{\"action\":\"delete\",\"id\":\"" + id + "\",\"user_id\":\"u\"}").then().statusCode(200)
                .body("id", is(id)).body("deleted", is(true));

        record("/qrart/tasks", id).then().body("", anEmptyMap());
    }

    @Test
    void tasks_of_our_own_dialect_are_shown_too() {
        String id = call().contentType(ContentType.JSON).body(Map.of("model", "studio/qr", "input", Map.of("content", CONTENT,
                "padding", 10)))
                .header("Prefer", "wait=20").post("/v1/tasks").then().extract().path("id");

        settled("/qrart/tasks", id).then().body("response.success", is(true)).body("request.content", is(CONTENT))
                .body("request.padding_level", is("10")).body("request.type", nullValue());
    }

    // --- errors

    @Test
    void no_token_is_a_bad_request_and_a_wrong_one_is_not() {
        refused(given().body(CODE).post("/qrart/generate"), 400, "no_token");
        refused(given().header("Authorization", "Bearer nobody").body(CODE).post("/qrart/generate"), 401, "invalid_token");
        refused(given().header("Authorization", "Bearer nobody").body("{}").post("/midjourney/tasks"), 401, "invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{", "null", "{}", "{\"action\":\"explode\",\"id\":\"1\"}"})
    void what_is_no_request_is_a_bad_one(String body) {
        for (String path : List.of("/qrart/generate", "/qrart/tasks", "/midjourney/imagine", "/midjourney/tasks")) {
            refused(post(path, body), 400, "bad_request");
        }
    }

    @Test
    void links_are_vetted_before_anything_is_done() {
        refused(post("/qrart/generate", CODE.replace("}", ",\"callback_url\":\"ftp://client.example/\"}")), 400, "bad_request")
                .then().body("error.message", containsString("callback_url "));
        refused(post("/qrart/generate", CODE.replace("}", ",\"content_image_url\":\"not a url\"}")), 400, "bad_request")
                .then().body("error.message", is("content_image_url must be a URL"));
        refused(post("/midjourney/imagine",
                "{\"action\":\"variation_region\",\"image_id\":\"1\",\"mask\":\"https://user:pw@x.example/\"}"), 400, "bad_request")
                .then().body("error.message", containsString("mask "));
        assertTrue(stand.unreadSubmits().isEmpty());
    }

    @Test
    void what_is_too_large_is_refused() {
        refused(post("/qrart/generate", CODE.replace("a lake", "x".repeat(5 << 20))), 413, "bad_request");
    }

    @Test
    void other_paths_and_methods_are_refused_in_their_words() {
        refused(call().body("{}").post("/qrart/nothing"), 404, "no_api");
        refused(call().body("{}").post("/midjourney/describe"), 400, "api_not_implemented");
        refused(call().get("/qrart/generate"), 405, "no_api");
        call().accept("image/png").contentType("application/x-www-form-urlencoded").body("{\"id\":\"x\"}").post("/qrart/tasks")
                .then().statusCode(200).body("", anEmptyMap());
        given().header("Authorization", "Bearer " + key).body("{\"id\":\"x\"}".getBytes()).post("/qrart/tasks/").then()
                .statusCode(200);
    }

    private static Response refused(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/json").body("error.code", is(code)).body("error.message",
                notNullValue())
                .body("trace_id", matchesPattern(UUID_SHAPE)).body("success", nullValue());
        return answer;
    }

    private static String asynchronous() {
        return CODE.replace("}", ",\"async\":true}");
    }

    private RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private Response post(String path, String body) {
        return call().body(body).post(path);
    }

    private Response record(String path, String id) {
        return post(path, "{\"action\":\"retrieve\",\"id\":\"" + id + "\"}");
    }

    private Response settled(String path, String id) {
        return Awaitility.await().until(() -> record(path, id), record -> record.path("response") != null);
    }

    private static String scanned(String url) {
        return new JudgeCode().read(given().get(URI.create(url).getPath()).asByteArray()).orElse("unreadable");
    }
}
