package dev.artrelay.protocol.v1;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of the application on {@link Stage}, with a key of its own. */
record Api(String client, String id, String key) {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    static Api newClient() {
        String client = "client-" + CLIENTS.incrementAndGet();
        ValidatableResponse issued = administrator().body("{\"client\":\"" + client + "\"}").post("/v1/keys").then().statusCode(201);
        return new Api(client, issued.extract().path("id"), issued.extract().path("key"));
    }

    static RequestSpecification administrator() {
        return given().header("Authorization", "Bearer " + Stage.ADMINISTRATOR).contentType("application/json");
    }

    RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    ValidatableResponse submit(String body) {
        return call().body(json(body)).post("/v1/tasks").then();
    }

    /** A task for whatever purpose. */
    String task() {
        return task("{'input':{'content':'hello'},'model':'stage/qr'}");
    }

    String task(String body) {
        return submit(body).statusCode(202).extract().path("id");
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }
}
