package dev.artrelay.story;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A client of the v1 dialect, with a key of its own. */
final class Api {

    private static final String ADMIN = "Bearer test-admin";

    private final String key;

    private Api(String key) {
        this.key = key;
    }

    /** A client that nobody else is. */
    static Api newClient(String name) {
        return new Api(given().header("Authorization", ADMIN).contentType(ContentType.JSON).body(Map.of("client", name))
                .post("/v1/keys").then().statusCode(201).extract().path("key"));
    }

    RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key);
    }

    Response submit(Object body) {
        return call().contentType(ContentType.JSON).body(body).post("/v1/tasks");
    }

    String submitted(Object body) {
        return submit(body).then().statusCode(202).extract().path("id");
    }

    Response settled(String id) {
        return call().queryParam("wait", 25).get("/v1/tasks/{id}", id);
    }

    String webhookSecret() {
        return call().get("/v1/webhook-secret").then().statusCode(200).extract().path("secret");
    }
}
