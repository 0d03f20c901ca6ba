package dev.artrelay.protocol.aliyun;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.edge.UrlEncoded;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.stand.ScriptedUpstream.Request;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.studio.StyleCatalog;
import dev.artrelay.verdict.Pictures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the product's client through us to the product and back. */
@QuarkusTest
@TestProfile(AliyunRelayTest.Configured.class)
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class AliyunRelayTest {

    private static final ScriptedUpstream UPSTREAM = ScriptedUpstream.shared("aliyun");
    private static final String TEXT = "https://example.com/menu";

    private AliyunUser user;

    /** The product is a stand-in, asked at a path that the operator has found out. */
    public static final class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("artrelay.aliyun.url", ScriptedUpstream.sharedUrl("aliyun").toString(), "artrelay.aliyun.app-code", "operators",
                    "artrelay.aliyun.query-path", "/createTaskQuery", "artrelay.aliyun.timeout", "5s", "artrelay.aliyun.poll", "30s");
        }
    }

    @BeforeEach
    void become_a_client() {
        user = AliyunUser.named("relay");
    }

    @Test
    void every_style_of_the_page_is_one_the_studio_can_paint() {
        List.of("landscape_painting_winter", "pet_dog2", "food_fruit_peache", "fantasy_mecha", "attractions_pyramid")
                .forEach(style -> assertTrue(AliyunStyles.listed(style) && StyleCatalog.find(style).isPresent(), style));
    }

    @Test
    void a_callback_is_confirmed_by_a_look_and_the_picture_becomes_ours() {
        byte[] picture = painted();
        UPSTREAM.on("/submitTask", Reply.of(200, Wire.json("submit-answer-envelope")));
        UPSTREAM.on("/createTaskQuery", Reply.of(200, done()));
        UPSTREAM.on("/pictures/1.png", Reply.of(200, picture, Map.of("Content-Type", "image/png")));
        try (Subscriber subscriber = new Subscriber()) {
            String id = user.submitted(Map.of("text", TEXT, "style_id", "unlisted_style", "call_back", subscriber.url().toString()));
            Map<String, String> asked = UrlEncoded.read(request("/submitTask").text());

            call(asked.get("call_back"), done()).then().statusCode(200);
            call(asked.get("call_back"), done()).then().statusCode(200);

            JsonPath push = JsonPath.from(subscriber.next().body());
            assertEquals(id, push.getString("task_id"));
            assertEquals("unlisted_style", asked.get("style_id"));
            String link = push.getString("resList[0]");
            assertEquals(picture.length, given().get(URI.create(link).getPath()).then().statusCode(200).extract().asByteArray().length);
            user.v1().get("/v1/tasks/{id}", id).then().body("model", is("aliyun/aiart")).body("status", is("succeeded"))
                    .body("output.upstream.resList[0]", is(UPSTREAM.url() + "/pictures/1.png"));
            assertTrue(subscriber.rest().isEmpty());
        }
    }

    @Test
    void a_callback_before_the_answer_is_not_lost() {
        byte[] picture = painted();
        UPSTREAM.on("/pictures/1.png", Reply.of(200, picture, Map.of("Content-Type", "image/png")));
        UPSTREAM.on("/createTaskQuery", Reply.of(200, done()));
        UPSTREAM.on("/submitTask", Reply.of(200, Wire.json("submit-answer-bare"))
                .after(asked -> call(UrlEncoded.read(asked.text()).get("call_back"), done())));

        String id = user.submitted(Map.of("text", TEXT, "your_prompt", "a lake"));

        user.settled(id).then().body("showapi_res_body.status", is("succeeded"));
    }

    @Test
    void a_picture_that_nobody_could_scan_is_mended_and_served_as_it_came_too() {
        String text = TEXT + "/mended";
        byte[] damaged = Pictures.png(Pictures.damaged(text, 480));
        UPSTREAM.on("/submitTask", Reply.of(200, Wire.json("submit-answer-envelope")));
        UPSTREAM.on("/pictures/1.png", Reply.of(200, damaged, Map.of("Content-Type", "image/png")));
        UPSTREAM.on("/createTaskQuery", Reply.of(200, done()));
        String id = user.submitted(Map.of("text", text, "style_id", "pet_cat"));
        call(submission(text).get("call_back"), done()).then().statusCode(200);

        user.settled(id).then().body("showapi_res_body.status", is("succeeded"));
        JsonPath image = user.v1().get("/v1/tasks/{id}", id).jsonPath().setRootPath("output.images[0]");

        assertTrue(image.getBoolean("verdict.repaired"));
        assertTrue(image.getBoolean("verdict.scannable"));
        assertArrayEquals(damaged, given().get(URI.create(image.getString("source_url")).getPath()).asByteArray());
        assertFalse(Arrays.equals(damaged, given().get(URI.create(image.getString("url")).getPath()).asByteArray()));
    }

    @Test
    void what_the_gateway_refuses_for_good_fails_with_its_words() {
        UPSTREAM.on("/submitTask", Reply.of(403, new byte[0], Map.of("X-Ca-Error-Message", "Quota Exhausted", "X-Ca-Error-Code", "B403MQ")));

        String id = user.submitted(Map.of("text", TEXT, "style_id", "pet_cat"));

        user.settled(id).then().body("showapi_res_body.status", is("failed"))
                .body("showapi_res_body.error", is("upstream_account: status 403: Quota Exhausted"));
        user.v1().get("/v1/tasks/{id}", id).then().body("error.code", is("upstream_account"))
                .body("error.upstream.code", is("B403MQ"));
    }

    @Test
    void a_5xx_after_sending_is_never_sent_again_and_a_callback_still_saves_it() {
        byte[] picture = painted();
        UPSTREAM.on("/pictures/1.png", Reply.of(200, picture, Map.of("Content-Type", "image/png")));
        UPSTREAM.on("/createTaskQuery", Reply.of(200, done()));
        UPSTREAM.on("/submitTask", Reply.of(504, new byte[0], Map.of()));
        String id = user.submitted(Map.of("text", TEXT + "/5xx", "style_id", "pet_cat"));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> "submit_unconfirmed".equals(user.v1().get("/v1/tasks/" + id).path("phase")));
        String callback = submission(TEXT + "/5xx").get("call_back");

        UPSTREAM.on("/pictures/1.png", Reply.of(200, painted(TEXT + "/5xx"), Map.of("Content-Type", "image/png")));
        call(callback, done()).then().statusCode(200);

        user.settled(id).then().body("showapi_res_body.status", is("succeeded"));
        assertTrue(UPSTREAM.rest().stream().noneMatch(each -> each.path().equals("/submitTask") && each.text().contains("5xx")));
    }

    @Test
    void our_dialect_answers_at_the_configured_path_too() {
        UPSTREAM.on("/submitTask", Reply.of(500, new byte[0], Map.of()));
        String id = user.submitted(Map.of("text", TEXT, "style_id", "pet_cat"));

        user.call().contentType(AliyunUser.FORM).body("task_id=" + id).post("/createTaskQuery").then().statusCode(200)
                .body("showapi_res_body.task_id", is(id));
        user.signed("GET", "/createTaskQuery?task_id=" + id, null, null).sign().send().then().statusCode(200)
                .body("showapi_res_body.task_id", is(id));
        user.v1().get("/v1/tasks/{id}/events", id).then().body("items.event", hasItem("accepted"));
    }

    private static String done() {
        return Wire.json("query-done").replace("https://img.example/a.png", UPSTREAM.url() + "/pictures/1.png");
    }

    /** What the product would have painted. */
    private byte[] painted() {
        return painted(TEXT);
    }

    private byte[] painted(String content) {
        String id = user.v1().contentType("application/json").body(Map.of("model", "studio/qr", "input", Map.of("content", content)))
                .post("/v1/tasks").then().statusCode(202).extract().path("id");
        String url = Awaitility.await().atMost(Duration.ofMinutes(2)).until(
                () -> user.v1().queryParam("wait", 25).get("/v1/tasks/{id}", id).path("output.images[0].url"), Objects::nonNull);
        return given().get(URI.create(url).getPath()).asByteArray();
    }

    private static Request request(String path) {
        Request next = UPSTREAM.next();
        return next.path().equals(path) && next.text().contains("unlisted_style") ? next : request(path);
    }

    private static Map<String, String> submission(String text) {
        Map<String, String> fields = UrlEncoded.read(UPSTREAM.next().text());
        return text.equals(fields.get("text")) ? fields : submission(text);
    }

    private static Response call(String callback, String body) {
        return given().contentType("application/json").body(body).post(URI.create(callback).getPath());
    }
}
