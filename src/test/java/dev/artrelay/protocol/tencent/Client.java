package dev.artrelay.protocol.tencent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A client of the dialect, with a key of its own: as a relay's token, and as the cloud's pair. */
public record Client(String name, String key) {

    /** One that nobody else is. */
    public static Client fresh(String kind) {
        String name = kind + "-" + UUID.randomUUID();
        return new Client(name, given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON).body(Map.of("client", name))
                .post("/v1/keys").then().statusCode(201).extract().path("key"));
    }

    String secretId() {
        return key.substring(0, key.indexOf('_', 3));
    }

    String secretKey() {
        return key.substring(secretId().length() + 1);
    }

    RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    Response create(String body) {
        return call().body(body).post("/tencent-vod/v1/aigc-image");
    }

    public String created(String prompt) {
        return create("{\"model_name\":\"GEM\",\"model_version\":\"2.5\",\"prompt\":\"" + prompt + "\"}")
                .then().statusCode(200).extract().path("Response.TaskId");
    }

    Response query(String id) {
        return call().get("/tencent-vod/v1/query/{id}", id);
    }

    /** By our own dialect, which can wait. */
    public void settled(String id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> call().get("/v1/tasks/" + id + "?wait=25").path("finished_at") != null);
    }
}
