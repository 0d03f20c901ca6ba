package dev.artrelay.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.link.Links;
import dev.artrelay.log.Ear;
import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.TaskId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is secret is in no log, whatever its level, in no answer and in no journal. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class SecrecyTest {

    private static final String PRESIGNED = "X-Amz-Signature=5eeded5ecre7";

    @Inject
    AceDataStand stand;
    @Inject
    Links links;
    @Inject
    Tasks tasks;
    @ConfigProperty(name = "artrelay.secret")
    String applicationSecret;

    private final List<String> answered = new ArrayList<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private Ear ear;
    private String key;

    @BeforeEach
    void listen() {
        stand.reset();
        stand.relay(URI.create("http://localhost:" + RestAssured.port));
        key = given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON)
                .body(Map.of("client", "secretive-" + UUID.randomUUID())).post("/v1/keys").then().statusCode(201).extract().path("key");
        secrets.put("client key", key.substring(key.indexOf('_', 3) + 1));
        secrets.put("upstream token", AceDataStand.TOKEN);
        secrets.put("application secret", applicationSecret);
        secrets.put("administrator key", "test-admin");
        secrets.put("webhook secret", given().header("Authorization", "Bearer " + key).get("/v1/webhook-secret").then().extract()
                .path("secret").toString().substring("whsec_".length()));
        ear = Ear.listening();
    }

    @AfterEach
    void leave() {
        ear.close();
        stand.failsTheRest();
    }

    @Test
    void nothing_secret_is_told_by_a_task_that_succeeds_and_its_callbacks() {
        try (Subscriber subscriber = new Subscriber().answering(500, 200)) {
            String id = told(call().body("""
                    {"model":"acedata/qrart","input":{"content":"https://example.com","prompt":"a lake","scannability":"off"},
                     "webhook":{"url":"%s?%s"}}""".formatted(subscriber.url(), PRESIGNED)).post("/v1/tasks")).path("id");
            String token = token(id);
            secrets.put("callback token", token);
            secrets.put("webhook query", PRESIGNED.substring(PRESIGNED.indexOf('=') + 1));
            AceDataStand.Received submit = stand.submitted();
            told(given().body("{}").post("/callbacks/acedata/" + id + "/2/" + token));
            told(given().body("not json http://bucket.example/a.png?" + PRESIGNED).post("/callbacks/acedata/" + id + "/1/" + token));

            stand.succeeds(submit.id(), Map.of("image_url", stand.pictureUrl() + "?" + PRESIGNED));

            told(call().get("/v1/tasks/" + id + "?wait=25")).then().body("status", is("succeeded"));
            subscriber.next();
            told(call().get("/v1/tasks/" + id + "/events"));
            answered.add(tasks.get(new TaskId(id)).await().indefinitely().orElseThrow().journal().toString());
            secrets.remove("webhook query");
            assertUntold();
        }
    }

    @Test
    void nothing_secret_is_told_by_a_task_that_fails_and_by_those_who_are_refused() {
        String id = told(call().body("{\"prompt\":\"a lake\",\"content\":\"https://example.com\",\"type\":\"link\",\"async\":true}")
                .post("/qrart/generate")).path("task_id");
        secrets.put("callback token", token(id));
        stand.fails(stand.submitted().id(), "api_error", "the token " + "is not told");
        told(call().get("/v1/tasks/" + id + "?wait=25"));
        told(call().get("/v1/tasks/" + id + "/events"));
        String wrong = key.substring(0, key.length() - 3) + "zzz";
        for (String authorization : new String[] {"Bearer " + wrong, "APPCODE " + key + "x", "Basic " + key,
            "TC3-HMAC-SHA256 Credential=" + key + "/2026-01-01/vod/tc3_request, SignedHeaders=host, Signature=00"}) {
            for (String path : new String[] {"/v1/tasks", "/submitTask", "/qrart/generate", "/", "/tencent-vod/v1/aigc-image",
                "/QRapi/api/v1/QRcode/generate"}) {
                told(given().header("Authorization", authorization).header("X-TC-Timestamp", 1).contentType(ContentType.JSON).body("{}").post(path));
            }
        }
        told(given().get("/QRapi/api/v1/test?key=" + wrong));
        told(call().body("{\"model\":\"" + key + "\"}").post("/v1/tasks")).then().statusCode(422);
        told(given().body("{}").post("/callbacks/tencent/" + token(id)));

        assertUntold();
    }

    @Test
    void what_listens_hears() {
        Logger.getLogger("dev.artrelay").fine("the secret is " + key);

        assertTrue(ear.lines().stream().anyMatch(line -> line.contains(key)));
    }

    private void assertUntold() {
        assertTrue(ear.lines().size() > 10, "nothing was logged at this level");
        secrets.forEach((name, secret) -> {
            ear.lines().forEach(line -> assertFalse(line.contains(secret), name + " is in the log: " + line));
            answered.forEach(answer -> assertFalse(answer.contains(secret), name + " is in an answer: " + answer));
        });
        ear.lines().forEach(line -> assertFalse(line.contains(PRESIGNED), "a presigned link is in the log: " + line));
        assertEquals(0, answered.stream().filter(answer -> answer.contains("whsec_")).count());
    }

    private Response told(Response answer) {
        answered.add(answer.statusLine() + "\n" + answer.headers() + "\n" + answer.asString());
        return answer;
    }

    private RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private String token(String id) {
        String path = links.callback("acedata", new TaskId(id), 1).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
