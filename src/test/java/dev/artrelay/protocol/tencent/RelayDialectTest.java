package dev.artrelay.protocol.tencent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relays' form from end to end: through the table, a relay on loopback, and back. */
@QuarkusTest
@TestProfile(TencentStage.class)
class RelayDialectTest {

    @ConfigProperty(name = "artrelay.tencent.url")
    String upstream;

    private Client client;

    @BeforeEach
    void become_a_client() {
        client = Client.fresh("relayed");
    }

    @Test
    void the_page_s_own_example_makes_pictures() {
        Response created = client.create(Wire.text("create.relay"));
        String id = created.path("Response.TaskId");
        client.settled(id);

        ObjectNode answer = Wire.read(client.query(id).then().statusCode(200).extract().asString());
        JsonNode task = answer.at("/Response/AigcImageTask");
        assertEquals("FINISH", answer.at("/Response/Status").asText());
        assertEquals("FINISH", task.get("Status").asText());
        assertEquals(0, task.get("ErrCode").asInt());
        assertEquals(100, task.get("Progress").asInt());
        assertEquals("image-task-67890", task.get("SessionId").asText());
        assertEquals("{\"user_id\": \"123\", \"scene\": \"profile_picture\"}", task.get("SessionContext").asText());
        assertEquals(Wire.json("input.example"), task.get("Input"));
        assertEquals(2, task.at("/Output/FileInfos").size());
        JsonNode file = task.at("/Output/FileInfos/0");
        assertEquals("png", file.get("FileType").asText());
        given().get(URI.create(file.get("FileUrl").asText()).getPath()).then().statusCode(200).contentType("image/png");
        subset(task, Wire.json("api.AigcImageTask"));
    }

    private static void subset(JsonNode given, JsonNode api) {
        given.properties().forEach(field -> {
            assertTrue(api.has(field.getKey()), field.getKey());
            if (field.getValue().isObject()) {
                subset(field.getValue(), api.get(field.getKey()));
            } else if (field.getValue().isArray()) {
                field.getValue().forEach(item -> subset(item, api.get(field.getKey()).get(0)));
            }
        });
    }

    @Test
    void every_field_of_the_page_reaches_the_upstream() {
        String body = Wire.text("create.relay").replace("convert this image", "convert another image").replace("67890", "67891");
        client.settled(client.create(body).path("Response.TaskId"));

        ObjectNode sent = Wire.read(given().get(upstream + "/captured/convert another image to anime style").asString());
        ObjectNode expected = Wire.json("create.relayed");
        expected.set("prompt", sent.get("prompt"));
        expected.set("session_id", sent.get("session_id"));
        assertEquals(expected, sent);
    }

    @Test
    void the_answer_has_both_forms_and_its_addresses_work() {
        Response created = client.create("{\"model_name\":\"GEM\",\"model_version\":\"2.5\",\"prompt\":\"a picture for both\"}");
        String id = created.path("Response.TaskId");

        created.then().statusCode(200).contentType("application/json").body("Response.RequestId", notNullValue()).body("request_id", is(id))
                .body("status", is("IN_QUEUE")).body("$", hasKey("logs")).body("logs", nullValue()).body("queue_position", is(0))
                .body("metrics", notNullValue()).body("response_url", startsWith("https://artrelay.example/"));
        client.settled(id);
        client.call().get(path(created, "status_url")).then().statusCode(200).body("status", is("COMPLETED"))
                .body("metrics.inference_time", greaterThan(0f)).body("$", hasKey("logs"));
        client.call().get(path(created, "response_url")).then().statusCode(200).body("images[0].width", is(64))
                .body("images[1].content_type", is("image/png")).body("Response.Status", is("FINISH"));
        client.call().put(path(created, "cancel_url")).then().statusCode(400).body("status", is("ALREADY_COMPLETED"));
    }

    private static String path(Response created, String url) {
        return URI.create(created.path(url)).getPath();
    }

    @Test
    void a_fal_client_s_way_of_showing_its_key_will_do() {
        String id = client.created("this waits");

        given().header("Authorization", "Key " + client.key()).get("/tencent-vod/v1/aigc-image/requests/{id}/status", id)
                .then().statusCode(202);
    }

    @Test
    void what_is_under_way_says_so_in_both_forms() {
        String id = client.created("this works");

        await().atMost(Duration.ofMinutes(1)).until(() -> client.query(id).path("Response.AigcImageTask.Progress"), equalTo(40));
        client.query(id).then().body("Response.Status", is("PROCESSING")).body("Response.AigcImageTask.Status", is("PROCESSING"))
                .body("Response.FinishTime", is("")).body("Response.AigcImageTask.Output.FileInfos", equalTo(List.of()));
        client.call().get("/tencent-vod/v1/aigc-image/requests/{id}/status", id).then().statusCode(202).body("status", is("IN_PROGRESS"))
                .body("$", hasKey("logs"));
        client.call().get("/tencent-vod/v1/aigc-image/requests/{id}", id).then().statusCode(400).body("detail", notNullValue());
    }

    @Test
    void what_is_called_off_has_finished() {
        String id = client.created("this waits long");

        await().atMost(Duration.ofMinutes(1)).until(() -> client.query(id).path("Response.Status"), equalTo("PROCESSING"));

        client.call().put("/tencent-vod/v1/aigc-image/requests/{id}/cancel", id).then().statusCode(202)
                .body("status", is("CANCELLATION_REQUESTED"));

        client.query(id).then().body("Response.Status", is("FINISH")).body("Response.AigcImageTask.ErrCodeExt", is("OperationCanceled"));
        client.call().get("/tencent-vod/v1/aigc-image/requests/{id}/status", id).then().statusCode(200).body("status", is("COMPLETED"))
                .body("error_type", is("OperationCanceled"));
    }

    @Test
    void what_has_failed_says_why_in_both_forms() {
        String id = client.created("to be moderated");
        client.settled(id);

        client.query(id).then().statusCode(200).body("Response.Status", is("FINISH")).body("Response.AigcImageTask.ErrCode", is(40_000))
                .body("Response.AigcImageTask.ErrCodeExt", is("InvalidParameter.VoilationContent"))
                .body("Response.AigcImageTask.Message", is("prompt violates the content policy"));
        client.call().get("/tencent-vod/v1/aigc-image/requests/{id}", id).then().statusCode(422)
                .body("detail[0].type", is("InvalidParameter.VoilationContent"));
    }

    @Test
    void a_session_is_good_for_one_task() {
        String body = "{\"model_name\":\"GEM\",\"model_version\":\"2.5\",\"prompt\":\"waits\",\"session_id\":\"once\"}";
        client.create(body).then().statusCode(200).body("Response.TaskId", notNullValue());

        client.create(body).then().statusCode(200).body("Response.Error.Code", is("InvalidParameterValue.SessionId"))
                .body("Response.RequestId", notNullValue()).body("error.code", is("InvalidParameterValue.SessionId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{|400|InvalidRequest", "[]|400|InvalidRequest", "~~|400|InvalidRequest", "{}|200|MissingParameter",
        "{\"model_name\":true}|200|InvalidParameterValue",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":[{\"url\":\"ftp://pics.example/1.png\"}]}|200|InvalidParameterValue",
        "{\"model_name\":\"G\",\"model_version\":\"2\",\"file_infos\":[{\"url\":\"no url\"}]}|200|InvalidParameterValue"})
    void what_is_wrong_is_said_in_the_envelope(String body, int status, String code) {
        client.create(body).then().statusCode(status).contentType("application/json").body("Response.Error.Code", is(code))
                .body("error.message", notNullValue());
    }

    @Test
    void who_is_unknown_is_told_so_in_the_envelope() {
        given().body("{}").post("/tencent-vod/v1/aigc-image").then().statusCode(401).contentType("application/json")
                .body("Response.Error.Code", is("AuthFailure.InvalidAuthorization")).body("error.message", containsString("key"));
        given().header("Authorization", "Bearer ar_wrong").get("/tencent-vod/v1/query/x").then().statusCode(401)
                .body("Response.Error.Code", is("AuthFailure.InvalidAuthorization"));
        given().get("/tencent-vod/v1/aigc-image/requests/x/status").then().statusCode(401).body("detail", containsString("key"));
    }

    @Test
    void a_strangers_task_is_not_there() {
        String id = client.created("this waits for me");
        Client stranger = Client.fresh("stranger");

        stranger.query(id).then().statusCode(200).body("Response.Error.Code", is("InvalidParameterValue.TaskId"));
        stranger.call().get("/tencent-vod/v1/aigc-image/requests/{id}", id).then().statusCode(404);
        stranger.call().put("/tencent-vod/v1/aigc-image/requests/{id}/cancel", id).then().statusCode(404).body("status", is("NOT_FOUND"));
        client.query("no-id").then().statusCode(200).body("Response.Error.Code", is("InvalidParameterValue.TaskId"));
    }

    @Test
    void nothing_is_at_other_addresses() {
        client.call().get("/tencent-vod/v1/aigc-video").then().statusCode(404).contentType("application/json")
                .body("Response.Error.Code", is("InvalidAction"));
        client.call().get("/tencent-vod/v1/aigc-image").then().statusCode(405).header("Allow", "POST").body("error.code", is("UnsupportedProtocol"));
        client.call().delete("/tencent-vod/v1/aigc-image/requests/x").then().statusCode(405).body("detail", notNullValue());
        client.call().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_type_of_a_refusal_is_told_in_the_words_of_the_envelope() {
        String key = given().header("Authorization", "Bearer test-admin").contentType("application/json")
                .body("{\"client\":\"slow\",\"max_per_second\":0.01}").post("/v1/keys").path("key");
        client.create("{}").then().body("error.type", is("invalid_request_error"));
        given().post("/tencent-vod/v1/aigc-image").then().statusCode(401).body("error.type", is("authentication_error"));

        Client slow = new Client("slow", key);
        slow.create("{}");
        slow.create("{}").then().statusCode(429).header("Retry-After", notNullValue())
                .body("error.type", is("rate_limit_error")).body("error.code", is("RequestLimitExceeded"));
    }

    @Test
    void a_body_of_any_type_is_read_as_json() {
        given().header("Authorization", "Bearer " + client.key()).contentType("text/plain").accept("text/html")
                .body("{}").post("/tencent-vod/v1/aigc-image").then().statusCode(200).body("Response.Error.Code", is("MissingParameter"));
    }
}
