package dev.artrelay.protocol.tencent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.vod.v20180717.models.EventContent;
import dev.artrelay.accept.FindTask;
import dev.artrelay.protocol.tencent.wire.Session;
import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Event notifications of an application whose sign key is {@code abcDEF123}. */
@QuarkusTest
@TestProfile(TencentStage.class)
class EventCallbackTest {

    private static final String KEY = "abcDEF123";

    @Inject
    Secrets secrets;

    @Inject
    FindTask find;

    @Inject
    TencentDialect dialect;

    @ConfigProperty(name = "artrelay.tencent.url")
    String upstream;

    @Test
    void the_sheet_s_signature_is_good_until_it_expires() {
        TencentEvent event = TencentEvent.read(Wire.text("event.signed").getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertTrue(event.signedWith(KEY, Instant.ofEpochSecond(1_767_225_600)));
        assertFalse(event.signedWith(KEY, Instant.ofEpochSecond(1_767_225_601)));
        assertFalse(event.signedWith("abcDEF124", Instant.ofEpochSecond(1_767_225_600)));
        assertEquals(Orders.ID, event.session().orElseThrow().task());
    }

    @Test
    void a_notification_is_confirmed_and_not_believed() throws Exception {
        Client client = Client.fresh("notified");
        String id = client.created("this waits to be notified");
        await().atMost(Duration.ofMinutes(1)).until(() -> client.query(id).path("Response.BeginProcessTime") != null
                && !client.query(id).path("Response.BeginProcessTime").equals(""));

        post(token(), signed(event(id), 600)).then().statusCode(200);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> client.call().get("/v1/tasks/" + id + "/events").then().body("items.event", hasItem("callback")));
        client.query(id).then().body("Response.Status", is("PROCESSING"));
    }

    @Test
    void a_notification_before_the_submission_is_answered_is_not_lost() throws Exception {
        Client client = Client.fresh("early");
        String prompt = "a relay tells late " + client.name();
        String id = client.created(prompt);
        await().atMost(Duration.ofMinutes(1)).until(() -> given().get(upstream + "/captured/" + prompt).path("session_id") != null);

        post(token(), signed(event(id), 600)).then().statusCode(200);
        post(token(), signed(event(id), 600)).then().statusCode(200);
        given().get(upstream + "/release").then().statusCode(200);
        client.settled(id);

        client.query(id).then().body("Response.Status", is("FINISH")).body("Response.AigcImageTask.ErrCode", is(0));
        client.call().get("/v1/tasks/" + id + "/events").then().body("items.findAll { it.event == 'submitting' }.size()", is(1));
    }

    @Test
    void a_notification_that_comes_twice_changes_nothing_the_second_time() throws Exception {
        Client client = Client.fresh("twice");
        String id = client.created("pig");
        client.settled(id);
        String before = client.call().get("/v1/tasks/" + id).asString();

        post(token(), signed(event(id), 600)).then().statusCode(200);
        post(token(), signed(event(id), 600)).then().statusCode(200);

        assertEquals(before, client.call().get("/v1/tasks/" + id).asString());
    }

    @Test
    void what_we_tell_of_is_a_notification_that_the_official_client_can_read() {
        Client client = Client.fresh("told");
        String id = client.created("pig");
        client.settled(id);
        Task task = find.find(client.name(), new TaskId(id)).await().atMost(Duration.ofSeconds(20)).orElseThrow();

        String body = new String(dialect.body(task, EventType.SUCCEEDED), StandardCharsets.UTF_8);

        EventContent event = AbstractModel.fromJsonString(body, EventContent.class);
        assertEquals("tencent", dialect.name());
        assertEquals("AigcImageTaskComplete", event.getEventType());
        assertEquals(id, Wire.read(body).at("/AigcImageCompleteEvent/TaskId").asText());
        assertEquals("FINISH", Wire.read(body).at("/AigcImageCompleteEvent/Status").asText());
        assertEquals(2, Wire.read(body).at("/AigcImageCompleteEvent/Output/FileInfos").size());
        assertEquals(body, new String(dialect.body(task, EventType.SUCCEEDED), StandardCharsets.UTF_8));
    }

    @Test
    void what_is_not_signed_as_it_should_be_is_refused() throws Exception {
        ObjectNode event = Wire.json("event.plain");

        post(token(), event.toString()).then().statusCode(403).body("error", notNullValue());
        post(token(), signed(event, -1)).then().statusCode(403);
        post(token(), signed(event, 600).replaceAll("\"Sign\":\"..", "\"Sign\":\"zz")).then().statusCode(403);
    }

    @Test
    void what_is_about_nobody_we_know_is_taken_all_the_same() throws Exception {
        post(token(), signed(Wire.json("event.other"), 600)).then().statusCode(200);
        post(token(), signed(Wire.json("event.plain"), 600)).then().statusCode(200);
    }

    @Test
    void other_tokens_and_bodies_are_refused() throws Exception {
        post("x" + token().substring(1), signed(Wire.json("event.plain"), 600)).then().statusCode(404);
        post(secrets.token(Purpose.CALLBACK, "acedata"), signed(Wire.json("event.plain"), 600)).then().statusCode(404);
        post(token(), "nothing").then().statusCode(400);
        post(token(), "x".repeat(300_000)).then().statusCode(413);
    }

    @Test
    void addresses_of_one_attempt_are_still_the_others_affair() {
        given().body("{}").post("/callbacks/tencent/019b8db4-e700-7000-8000-00000000000a/1/token").then().statusCode(404)
                .body("error", is("there is no such callback address"));
    }

    @Test
    void an_administrator_and_nobody_else_is_told_the_address() {
        String url = given().header("Authorization", "Bearer test-admin").get("/v1/callbacks").then().statusCode(200)
                .body("items.provider", contains("tencent")).extract().path("items[0].url");

        assertEquals("https://artrelay.example/callbacks/tencent/" + token(), url);
        Client.fresh("curious").call().get("/v1/callbacks").then().statusCode(403);
        given().get("/v1/callbacks").then().statusCode(401);
    }

    private String token() {
        return secrets.token(Purpose.CALLBACK, "tencent");
    }

    private static ObjectNode event(String id) {
        ObjectNode event = Wire.json("event.plain");
        ((ObjectNode) event.get("AigcImageCompleteEvent")).put("SessionId", new Session(new TaskId(id), 1).text())
                .put("TaskId", "1392336703-AigcImageTask-" + new Session(new TaskId(id), 1).text());
        return event;
    }

    private static String signed(ObjectNode event, long seconds) throws Exception {
        long until = Instant.now().getEpochSecond() + seconds;
        byte[] sign = MessageDigest.getInstance("MD5").digest((KEY + until).getBytes(StandardCharsets.UTF_8));
        return event.put("Sign", HexFormat.of().formatHex(sign)).put("T", until).toString();
    }

    private static Response post(String token, String body) {
        return given().contentType("application/json").body(body).post("/callbacks/tencent/{token}", token);
    }
}
