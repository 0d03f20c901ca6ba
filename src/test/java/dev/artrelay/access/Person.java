package dev.artrelay.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A client with a key of its own. */
record Person(String name, String id, String key) {

    private static final String ADMINISTRATOR = Frontage.ADMINISTRATOR;

    static Person fresh() {
        return limited("");
    }

    /** @param limits as members of the body that makes a key */
    static Person limited(String limits) {
        String name = "person-" + UUID.randomUUID();
        var issued = administrator().body("{\"client\":\"" + name + "\"" + limits + "}").post("/v1/keys").then().statusCode(201).extract();
        return new Person(name, issued.path("id"), issued.path("key"));
    }

    static RequestSpecification administrator() {
        return given().header("Authorization", "Bearer " + ADMINISTRATOR).contentType(ContentType.JSON);
    }

    RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    String submits(String body) {
        return call().body(body.replace('\'', '"')).post("/v1/tasks").then().statusCode(202).extract().path("id");
    }
}
