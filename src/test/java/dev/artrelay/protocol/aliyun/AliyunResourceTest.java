package dev.artrelay.protocol.aliyun;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.verdict.JudgeCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The product's endpoint where the product itself is not configured: the studio paints. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class AliyunResourceTest {

    private static final String TEXT = "https://example.com/menu";
    private static final Map<String, String> FIELDS = Map.of("text", TEXT, "style_id", "food_fryrice");

    private AliyunUser user;

    @BeforeEach
    void become_a_client() {
        user = AliyunUser.named("aliyun");
    }

    @Test
    void the_published_example_is_taken_and_its_picture_scans() {
        String id = user.call().contentType("application/json").body(Wire.json("seed-request")).post("/submitTask")
                .then().statusCode(200).body("showapi_res_code", is(0)).body("showapi_res_error", is(""))
                .body("showapi_res_id", matchesPattern("[0-9a-f]{24}")).body("showapi_res_body.ret_code", is(0))
                .header("X-Ca-Request-Id", matchesPattern("[0-9A-F-]{36}")).extract().path("showapi_res_body.task_id");

        Response done = user.settled(id);

        done.then().statusCode(200).body("showapi_res_body.task_id", is(id)).body("showapi_res_body.status", is("succeeded"))
                .body("showapi_res_body.progress", is(100))                .body("showapi_res_body.error", nullValue());
        user.v1().get("/v1/tasks/{id}", id).then().body("model", is("studio/qr")).body("input.style", is("food_fryrice"))
                .body("input.shorten", is(true));
        assertTrue(scanned(done).startsWith("http"));
    }

    @Test
    void a_form_is_taken_and_its_picture_says_the_text() {
        Response done = user.settled(user.submitted(FIELDS));

        assertEquals(TEXT, scanned(done));
    }

    @Test
    void the_end_is_pushed_to_the_call_back_as_the_product_does() {
        try (Subscriber subscriber = new Subscriber()) {
            String id = user.submitted(Map.of("text", TEXT, "style_id", "pet_cat", "call_back", subscriber.url().toString()));

            Subscriber.Received push = subscriber.next();

            List<String> pictures = user.settled(id).path("showapi_res_body.resList");
            assertEquals("{\"resList\":[\"" + pictures.get(0) + "\"],\"task_id\":\"" + id + "\"}", push.body());
            assertTrue(push.header("webhook-signature").startsWith("v1,"));
        }
    }

    @Test
    void a_failure_is_pushed_with_an_empty_list() {
        try (Subscriber subscriber = new Subscriber()) {
            String picture = subscriber.url().toString();
            String id = user.submitted(Map.of("qr_code_url", picture, "style_id", "pet_cat", "call_back", picture));

            Subscriber.Received asked = subscriber.next();
            Subscriber.Received push = asked.body().isEmpty() ? subscriber.next() : asked;

            JsonPath body = JsonPath.from(push.body());
            assertEquals(List.of(), body.getList("resList"));
            assertEquals(id, body.getString("task_id"));
            assertTrue(body.getString("error").startsWith("invalid_request: qr_code_url: "), push.body());
            user.settled(id).then().statusCode(200).body("showapi_res_body.status", is("failed"))
                    .body("showapi_res_body.resList", empty()).body("showapi_res_body.error", is(body.getString("error")));
        }
    }

    @Test
    void text_counts_before_qr_code_url_and_style_before_prompt() {
        String id = user.submitted(Map.of("text", TEXT, "qr_code_url", "https://192.0.2.1/not-looked-at.png", "style_id", "pet_fox",
                "your_prompt", "a lake"));

        user.v1().get("/v1/tasks/{id}", id).then().body("input.content", is(TEXT)).body("input.content_image_url", nullValue())
                .body("input.style", is("pet_fox")).body("input.prompt", nullValue());
    }

    @Test
    void a_style_nobody_listed_is_a_prompt_and_the_journal_says_so() {
        String id = user.submitted(Map.of("text", TEXT, "style_id", "deep_ocean_whale"));
        user.settled(id);

        user.v1().get("/v1/tasks/{id}", id).then().body("input.prompt", is("deep ocean whale")).body("input.style", nullValue());
        user.v1().get("/v1/tasks/{id}/events", id).then()
                .body("items.detail", hasItem("options.style_id not honoured: the studio does not know it"));
    }

    @Test
    void a_short_link_of_theirs_leads_there_for_a_day() {
        String address = "https://example.com/a/rather/long/address/of/a/menu/for/two";
        String id = user.submitted(Map.of("text", address, "style_id", "pet_cat", "is_use_temp_short_link", "1"));
        user.settled(id);

        JsonPath task = user.v1().get("/v1/tasks/{id}", id).jsonPath();
        JsonPath link = user.v1().get("/v1/tasks/{id}/short-link", id).jsonPath();

        assertEquals(task.getString("short_link"), task.getString("output.images[0].verdict.content"));
        assertEquals(task.getString("short_link"), link.getString("url"));
        assertEquals(address, link.getString("target"));
        assertEquals(24, Duration.between(Instant.parse(task.getString("created_at")), Instant.parse(link.getString("ends_at"))).toHours());
    }

    @ParameterizedTest
    @CsvSource({"https://example.com/a-path-that-is-long,1,true", "https://example.com/a-path-that-is-long,0,",
        "https://example.com/just-35-charact,1,", "forty characters which are no address at all,1,"})
    void only_a_long_address_is_shortened(String text, String wish, Boolean shortened) {
        String id = user.submitted(Map.of("text", text, "style_id", "pet_cat", "is_use_temp_short_link", wish));

        user.v1().get("/v1/tasks/{id}", id).then().body("input.shorten", is(shortened));
    }

    @Test
    void an_empty_field_is_not_there() {
        user.submit(Map.of("text", TEXT, "style_id", "pet_cat", "call_back", " ", "your_prompt", "")).then().statusCode(200);
    }

    @Test
    void letters_outside_the_basic_plane_count_once() {
        user.submit(Map.of("text", TEXT, "your_prompt", "🐈".repeat(2_100))).then().statusCode(200);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("", "text or qr_code_url is needed"),
                refusal("text=&style_id=pet_cat", "text or qr_code_url is needed"),
                refusal("text=a", "style_id or your_prompt is needed"),
                refusal("text=" + "x".repeat(4_001) + "&style_id=pet_cat", "text has more than 4000 characters"),
                refusal("text=" + "x".repeat(3_900) + "&style_id=pet_cat", "text is too long"),
                refusal("text=a&style_id=pet_cat&call_back=https%3A%2F%2Fexample.com%2F" + "x".repeat(2_048), "call_back must not be longer"),
                refusal("text=%zz&style_id=pet_cat", "a field is not encoded as it should be"),
                refusal("text=a&style_id=pet_cat&call_back=no%20address", "call_back must be a URL"),
                refusal("text=a&style_id=pet_cat&call_back=ftp%3A%2F%2Fexample.com", "call_back must"),
                refusal("text=a&style_id=pet_cat&call_back=https%3A%2F%2Fuser%3Apass%40example.com%2F", "call_back must"),
                refusal("qr_code_url=file%3A%2F%2F%2Fetc%2Fpasswd&style_id=pet_cat", "qr_code_url must"));
    }

    private static Arguments refusal(String body, String detail) {
        return Arguments.of(body, detail);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_cannot_be_is_refused_in_headers_and_never_charged(String body, String detail) {
        Response answer = user.call().contentType(AliyunUser.FORM).body(body).post("/submitTask");

        answer.then().statusCode(400).body(emptyString()).header("X-Ca-Error-Code", "I400BD")
                .header("X-Ca-Error-Message", startsWith("Invalid Request Body: " + detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"text\":|malformed JSON", "[]|the body must be a JSON object", "null|the body must be a JSON object",
        "{\"text\":{\"a\":1},\"style_id\":\"pet_cat\"}|text must be a string", "{\"text\":\"a\"} {}|malformed JSON"})
    void json_that_is_not_as_it_should_be_is_refused(String body, String detail) {
        user.call().contentType("application/json").body(body).post("/submitTask").then().statusCode(400)
                .header("X-Ca-Error-Message", is("Invalid Request Body: " + detail));
    }

    @Test
    void other_refusals_have_the_gateways_statuses() {
        user.call().get("/submitTask").then().statusCode(405).header("X-Ca-Error-Code", "I405UM");
        user.call().contentType("application/json").body(new byte[(1 << 20) + 1]).post("/submitTask").then().statusCode(413)
                .header("X-Ca-Error-Code", "I413RL");
        user.call().multiPart("text", "a").post("/submitTask").then().statusCode(400)
                .header("X-Ca-Error-Message", "Unsupported Multipart");
    }

    @Test
    void a_task_is_asked_for_by_form_json_or_query() {
        String id = user.submitted(FIELDS);

        user.call().contentType(AliyunUser.FORM).body("task_id=" + id).post("/queryTask").then().statusCode(200);
        user.call().contentType("application/json").body(Map.of("task_id", id)).post("/queryTask").then().statusCode(200);
        user.call().queryParam("task_id", id).post("/queryTask").then().statusCode(200);
        user.call().queryParam("task_id", id).get("/queryTask").then().statusCode(200)
                .body("showapi_res_body.ret_code", is(0)).body("showapi_res_body.task_id", is(id));
    }

    @Test
    void a_task_of_another_client_or_of_nobody_is_unknown() {
        String id = user.submitted(FIELDS);

        for (String unknown : List.of(id, "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "no-id")) {
            AliyunUser.named("stranger").call().contentType(AliyunUser.FORM).body("task_id=" + unknown).post("/queryTask")
                    .then().statusCode(404).body(emptyString()).header("X-Ca-Error-Message", "Task not exists");
        }
    }

    @Test
    void a_task_of_another_dialect_is_shown_as_well() {
        String id = user.v1().contentType("application/json").body(Map.of("input", Map.of("content", TEXT))).post("/v1/tasks")
                .then().statusCode(202).extract().path("id");

        assertEquals(TEXT, scanned(user.settled(id)));
    }

    @Test
    void tasks_are_listed_by_page_newest_first() {
        AliyunUser busy = AliyunUser.named("busy-" + System.nanoTime());
        List<String> ids = IntStream.range(0, AliyunListing.PAGE + 1).mapToObj(i -> busy.submitted(FIELDS)).toList();

        Response first = busy.call().contentType(AliyunUser.FORM).body("page=1").post("/taskList");
        Response second = busy.call().get("/taskList?page=2");
        Response third = busy.call().contentType("application/json").body("{\"page\":3}").post("/taskList");

        first.then().statusCode(200).body("showapi_res_body.has_next", is(true));
        assertEquals(AliyunListing.PAGE, first.jsonPath().getList("showapi_res_body.list").size());
        assertEquals(ids.get(ids.size() - 1), first.path("showapi_res_body.list[0].task_id"));
        assertEquals(List.of(ids.get(0)), second.jsonPath().getList("showapi_res_body.list.task_id"));
        third.then().statusCode(200).body("showapi_res_body.list", empty()).body("showapi_res_body.page", is(3));
        busy.call().get("/taskList?page=0").then().statusCode(400).header("X-Ca-Error-Message", containsString("page must be 1 to 50"));
    }

    @Test
    void what_the_client_submitted_elsewhere_is_not_listed_and_shortens_no_page() {
        AliyunUser busy = AliyunUser.named("both-" + System.nanoTime());
        List<String> ids = IntStream.range(0, AliyunListing.PAGE + 1).mapToObj(i -> {
            busy.v1().contentType("application/json").body("{\"input\":{\"content\":\"elsewhere\"}}").post("/v1/tasks").then().statusCode(202);
            return busy.submitted(FIELDS);
        }).toList();

        Response first = busy.call().get("/taskList");
        Response second = busy.call().get("/taskList?page=2");

        first.then().statusCode(200).body("showapi_res_body.has_next", is(true));
        assertEquals(AliyunListing.PAGE, first.jsonPath().getList("showapi_res_body.list").size());
        second.then().statusCode(200).body("showapi_res_body.has_next", is(false));
        assertEquals(List.of(ids.get(0)), second.jsonPath().getList("showapi_res_body.list.task_id"));
    }

    @Test
    void a_question_that_names_no_task_is_told_so() {
        user.call().post("/queryTask").then().statusCode(400).header("X-Ca-Error-Message", containsString("task_id is needed"));
        user.call().get("/queryTask?task_id=unknown").then().statusCode(404).header("X-Ca-Error-Message", is("Task not exists"));
    }

    private static String scanned(Response task) {
        byte[] picture = given().get(URI.create(task.path("showapi_res_body.resList[0]")).getPath())
                .then().statusCode(200).extract().asByteArray();
        return new JudgeCode().read(picture).orElse("unreadable");
    }
}
