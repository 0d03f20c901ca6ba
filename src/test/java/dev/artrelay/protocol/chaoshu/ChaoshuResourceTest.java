package dev.artrelay.protocol.chaoshu;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.verdict.JudgeCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 超数's endpoint where it is not configured itself: the studio paints. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ChaoshuResourceTest {

    private static final String GENERATE = ChaoshuUser.BASE + "/QRcode/generate";
    private static final String STATUS = ChaoshuUser.BASE + "/QRcode/queue-status";
    private static final String TEXT = "https://example.com/menu";
    private static final Map<String, String> FIELDS = Map.of("type", "upload_file", "str_message", TEXT, "prompt", "a lake");

    private ChaoshuUser user;

    @BeforeEach
    void become_a_client() {
        user = ChaoshuUser.named("chaoshu");
    }

    @Test
    void a_key_is_exchanged_for_a_token_with_the_four_claims() {
        Response answer = given().queryParam("key", user.key()).get(ChaoshuUser.BASE + "/test");

        answer.then().statusCode(200).body("code", is(200)).body("message", is("成功"));
        String[] parts = answer.<String>path("data").split("\\.");
        JsonPath claims = JsonPath.from(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertEquals(List.of("id", "user_name", "exp", "iss"), List.copyOf(new LinkedHashMap<>(claims.<String, Object>getMap("")).keySet()));
        assertEquals(user.id(), claims.getString("id"));
        assertEquals("chaoshu", claims.getString("user_name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?key=nobodys", "?key=", "", "?key=ar_aaaaaaaaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_key_that_is_nobodys_gets_no_token(String query) {
        given().get(ChaoshuUser.BASE + "/test" + query).then().statusCode(401).body("code", is(401)).body("data", nullValue())
                .body("message", is("the token or key is not valid, or no longer"));
    }

    @Test
    void a_token_or_the_key_itself_opens_raw_or_as_bearer() {
        for (String shown : List.of(user.token(), "Bearer " + user.token(), user.key(), "Bearer " + user.key())) {
            given().header("Authorization", shown).formParams(FIELDS).post(GENERATE).then().statusCode(200).body("code", is(200));
        }
    }

    @Test
    void a_token_that_is_not_ours_or_was_changed_opens_nothing() {
        String token = user.token();
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String claims = token.split("\\.")[1];
        String published = Wire.answer("token-answer").data().asText();

        for (String shown : List.of(published, none + "." + claims + ".", token + "x", "Bearer " + none + "." + claims + ".", "a.b.c", "nobodys")) {
            given().header("Authorization", shown).formParams(FIELDS).post(GENERATE).then().statusCode(401).body("code", is(401))
                    .body("data", nullValue());
        }
        given().formParams(FIELDS).post(GENERATE).then().statusCode(401).body("code", is(401));
        given().queryParam("id", "x").get(STATUS).then().statusCode(401).body("code", is(401));
    }

    @Test
    void a_revoked_key_takes_its_tokens_with_it() {
        String token = user.token();

        user.revoke();

        given().header("Authorization", token).formParams(FIELDS).post(GENERATE).then().statusCode(401);
    }

    @Test
    void a_code_is_painted_and_says_the_message() {
        String id = user.submitted(FIELDS);

        Response done = user.settled(id);

        done.then().statusCode(200).body("code", is(200)).body("message", is("成功")).body("data.id", is(id))
                .body("data.status", is("succeeded")).body("data.progress", is(100)).body("data.error", nullValue());
        assertEquals(TEXT, scanned(done));
        user.v1().get("/v1/tasks/{id}", id).then().body("model", is("studio/qr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?id="})
    void a_question_that_names_no_task_is_told_so(String query) {
        given().header("Authorization", user.token()).get(STATUS + query).then().statusCode(400).body("code", is(400))
                .body("message", is("id is needed")).body("data", nullValue());
    }

    @Test
    void a_code_says_what_the_code_at_its_url_says() {
        byte[] picture = given().get(URI.create(user.settled(user.submitted(FIELDS)).path("data.url")).getPath()).asByteArray();
        try (ScriptedUpstream host = new ScriptedUpstream().on("/qr.png", Reply.of(200, picture, Map.of("Content-Type", "image/png")))) {
            String id = user.submitted(Map.of("type", "upload_file", "url", host.url() + "/qr.png", "modelType", "ink"));

            assertEquals(TEXT, scanned(user.settled(id)));
        }
    }

    @Test
    void a_code_says_its_url_where_that_is_no_picture() {
        try (ScriptedUpstream host = new ScriptedUpstream().on("/menu", Reply.of(200, "<html>Soup</html>"))) {
            String id = user.submitted(Map.of("type", "upload_file", "url", host.url() + "/menu"));

            assertEquals(host.url() + "/menu", scanned(user.settled(id)));
        }
    }

    @Test
    void a_task_is_answered_while_it_runs_and_when_it_has_failed() throws IOException {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", blank);
        try (ScriptedUpstream host = new ScriptedUpstream().on("/qr.png", Reply.of(200, blank.toByteArray(), Map.of()))) {
            String id = user.submitted(Map.of("type", "upload_file", "url", host.url() + "/qr.png"));

            user.status(id).then().statusCode(200).body("data.id", is(id)).body("data.status", matchesPattern("queued|running|failed"));
            user.settled(id).then().statusCode(200).body("code", is(200)).body("data.status", is("failed")).body("data.url", nullValue())
                    .body("data.error", startsWith("invalid_request: url: "));
        }
    }

    @Test
    void multipart_and_json_are_taken_as_well_as_forms() {
        RequestSpecification multipart = user.call().contentType("multipart/form-data; charset=UTF-8");
        FIELDS.forEach((name, value) -> multipart.multiPart(name, value));

        String first = multipart.post(GENERATE).then().statusCode(200).extract().path("data");
        String second = user.call().contentType("application/json").body(FIELDS).post(GENERATE).then().statusCode(200).extract().path("data");

        for (String id : List.of(first, second)) {
            user.v1().get("/v1/tasks/{id}", id).then().body("input.content", is(TEXT)).body("input.prompt", is("a lake"));
        }
    }

    @Test
    void the_published_example_with_words_that_mean_something_is_taken() {
        String id = user.submitted(Map.of("str_message", TEXT, "prompt", "一片湖", "model", "string", "url", "https://192.0.2.1/qr.png",
                "sdmodelcheckpoint", "string", "sampler_name", "string", "lora", "string", "type", "upload_file", "modelType", "string"));

        user.v1().get("/v1/tasks/{id}", id).then().body("input.content", is(TEXT)).body("input.prompt", is("一片湖"))
                .body("input.content_image_url", is("https://192.0.2.1/qr.png")).body("input.options.modelType", is("string"))
                .body("input.options.lora", is("string"));
        assertEquals(TEXT, scanned(user.settled(id)));
    }

    @Test
    void letters_outside_the_basic_plane_count_once() {
        user.submit(Map.of("type", "upload_file", "str_message", "a", "prompt", "🐈".repeat(2_100))).then().statusCode(200);
    }

    static Stream<Arguments> refusals() {
        String url = "https://example.com/qr.png";
        return Stream.of(
                Arguments.of(Map.of("prompt", "p"), "type must be upload_txt, upload_file or upload_cloth"),
                Arguments.of(Map.of("type", "string"), "type must be upload_txt, upload_file or upload_cloth"),
                Arguments.of(Map.of("type", "upload_file"), "str_message or url is needed"),
                Arguments.of(Map.of("type", "upload_file", "prompt", "p", "url", " "), "str_message or url is needed"),
                Arguments.of(Map.of("type", "upload_txt", "url", url), "prompt is needed"),
                Arguments.of(Map.of("type", "upload_cloth"), "prompt is needed"),
                Arguments.of(Map.of("type", "upload_txt", "prompt", "p"), "no provider is set up for chaoshu/text"),
                Arguments.of(Map.of("type", "upload_cloth", "prompt", "p"), "no provider is set up for chaoshu/cloth"),
                Arguments.of(Map.of("type", "upload_file", "url", "no address"), "url must be a URL"),
                Arguments.of(Map.of("type", "upload_file", "url", "file:///etc/passwd"), "url must"),
                Arguments.of(Map.of("type", "upload_file", "url", url + "x".repeat(2_048)), "url must not be longer"),
                Arguments.of(Map.of("type", "upload_file", "str_message", "x".repeat(4_001)), "str_message has more than 4000 characters"),
                Arguments.of(Map.of("type", "upload_file", "str_message", "x".repeat(3_900)), "content is too long"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_cannot_be_is_refused_in_the_envelope(Map<String, String> fields, String message) {
        user.submit(fields).then().statusCode(400).body("code", is(400)).body("data", nullValue()).body("message", startsWith(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"type\":|malformed JSON", "[1]|the body must be a JSON object",
        "{\"type\":[\"upload_file\"]}|type must be a string"})
    void json_that_is_not_as_it_should_be_is_refused(String body, String message) {
        user.call().contentType("application/json").body(body).post(GENERATE).then().statusCode(400).body("message", is(message));
    }

    @Test
    void other_bodies_that_are_not_as_they_should_be_are_refused() {
        user.call().contentType("multipart/form-data; boundary=x").body("no parts".getBytes(StandardCharsets.UTF_8)).post(GENERATE)
                .then().statusCode(400).body("code", is(400));
        user.call().contentType("application/x-www-form-urlencoded").body("type=%zz").post(GENERATE)
                .then().statusCode(400).body("message", is("a field is not encoded as it should be"));
        user.call().multiPart("type", "a.txt", new byte[] {1}).post(GENERATE).then().statusCode(400)
                .body("message", is("type must be text, not a file"));
        user.call().contentType("application/json").body(new byte[(1 << 20) + 1]).post(GENERATE).then().statusCode(413)
                .body("code", is(413));
    }

    @Test
    void a_task_of_another_client_or_of_nobody_is_unknown() {
        String id = user.submitted(FIELDS);
        ChaoshuUser stranger = ChaoshuUser.named("stranger");

        for (String unknown : List.of(id, "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9", "no-id")) {
            stranger.status(unknown).then().statusCode(404).body("code", is(404)).body("data", nullValue())
                    .body("message", is("the task is unknown, or its result has expired"));
        }
    }

    @Test
    void what_is_nowhere_is_nowhere_in_the_envelope() {
        user.call().get(ChaoshuUser.BASE + "/QRcode/nothing").then().statusCode(404).body("code", is(404)).body("data", nullValue());
        user.call().post(ChaoshuUser.BASE + "/nothing").then().statusCode(404).body("code", is(404));
    }

    private static String scanned(Response task) {
        String url = task.path("data.url");
        assertEquals(List.of(url), task.path("data.urls"));
        byte[] picture = given().get(URI.create(url).getPath()).then().statusCode(200).extract().asByteArray();
        assertTrue(picture.length > 0);
        return new JudgeCode().read(picture).orElse("unreadable");
    }
}
