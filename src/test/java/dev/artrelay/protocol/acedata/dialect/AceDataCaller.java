package dev.artrelay.protocol.acedata.dialect;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.verdict.JudgeCode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of Ace Data Cloud that calls us instead, and the cloud behind us on loopback. */
abstract class AceDataCaller {

    static final String CONTENT = "https://example.com/menu";
    static final String CODE = "{\"type\":\"link\",\"prompt\":\"a lake\",\"content\":\"" + CONTENT + "\"}";
    static final String UUID_SHAPE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Inject
    AceDataStand stand;
    @Inject
    AceDataStage.Account account;
    @Inject
    AceDataStage.Patience patience;

    String key;

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

    static String newClient(String name) {
        return given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON).body(Map.of("client", name))
                .post("/v1/keys").then().statusCode(201).extract().path("key");
    }

    static Response refused(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/json").body("error.code", is(code)).body("error.message",
                notNullValue())
                .body("trace_id", matchesPattern(UUID_SHAPE)).body("success", nullValue());
        return answer;
    }

    static String asynchronous() {
        return CODE.replace("}", ",\"async\":true}");
    }

    RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    Response post(String path, String body) {
        return call().body(body).post(path);
    }

    Response record(String path, String id) {
        return post(path, "{\"action\":\"retrieve\",\"id\":\"" + id + "\"}");
    }

    Response settled(String path, String id) {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> record(path, id), record -> record.path("response") != null);
    }

    static String scanned(String url) {
        return new JudgeCode().read(given().get(URI.create(url).getPath()).asByteArray()).orElse("unreadable");
    }
}
