package dev.artrelay.protocol.chaoshu;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** A client of 超数's own endpoint, with a key of ours. */
record ChaoshuUser(String id, String key) {

    static final String BASE = "/QRapi/api/v1";

    /** A client that nobody else is. */
    static ChaoshuUser named(String name) {
        Response issued = administrator().contentType(ContentType.JSON).body(Map.of("client", name)).post("/v1/keys");
        issued.then().statusCode(201);
        return new ChaoshuUser(issued.path("id"), issued.path("key"));
    }

    void revoke() {
        administrator().delete("/v1/keys/{id}", id).then().statusCode(204);
    }

    private static RequestSpecification administrator() {
        return given().header("Authorization", "Bearer test-admin");
    }

    String token() {
        return given().queryParam("key", key).get(BASE + "/test").then().statusCode(200).extract().path("data");
    }

    RequestSpecification call() {
        return given().header("Authorization", token());
    }

    RequestSpecification v1() {
        return given().header("Authorization", "Bearer " + key);
    }

    Response submit(Map<String, String> fields) {
        return call().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(fields).post(BASE + "/QRcode/generate");
    }

    String submitted(Map<String, String> fields) {
        return submit(fields).then().statusCode(200).extract().path("data");
    }

    Response status(String id) {
        return call().queryParam("id", id).get(BASE + "/QRcode/queue-status");
    }

    Response settled(String id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> v1().queryParam("wait", 25).get("/v1/tasks/{id}", id).path("finished_at") != null);
        return status(id);
    }
}
