package dev.artrelay.protocol.v1;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Stage.class)
class TasksResourceTest {

    static String raw(String request) {
        try (java.net.Socket socket = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
            socket.setSoTimeout(5000);
            try { socket.getOutputStream().write(request.getBytes()); } catch (java.io.IOException e) { System.out.println(e); }
            return new String(socket.getInputStream().readAllBytes());
        } catch (java.io.IOException e) { return e.toString(); }
    }

    @Test
    void smoke() {
        String key = given().header("Authorization", "Bearer " + Stage.ADMINISTRATOR).contentType("application/json")
                .body("{\"client\":\"acme\"}").post("/v1/keys").then().log().all().statusCode(201).extract().path("key");
        given().header("Authorization", "Bearer " + key).contentType("application/json")
                .body("{\"model\":\"stage/qr\",\"input\":{\"content\":\"hello\"}}").post("/v1/tasks").then().log().all().statusCode(202);
        given().get("/v1/tasks").then().log().all();
        given().get("/v1/nothing").then().log().all();
        given().header("Authorization", "Bearer " + key).get("/v1/tasks?limit=%zz").then().log().all();
        given().header("Authorization", "Bearer " + key).put("/v1/tasks").then().log().all();
        given().header("Authorization", "Bearer " + key).contentType("text/plain").body("x").post("/v1/tasks").then().log().all();
        given().header("Authorization", "Bearer " + key).body("{\"input\":{}}".getBytes()).post("/v1/tasks").then().log().all();
        given().header("Authorization", "Bearer " + key).accept("image/png").get("/v1/tasks").then().log().all();
        given().header("Authorization", "Bearer " + key).contentType("application/json").body(new byte[5 << 20]).post("/v1/tasks").then().log().all();
        given().header("Authorization", "Bearer " + key).get("/v1/tasks").then().log().all();
        given().header("Authorization", "Bearer " + key).get("/v1/keys").then().log().all();
        for (String path : new String[] {"/v1/tasks?limit=%zz", "/v1/tasks/%zz", "/v1/tasks/%c3%28", "/v1/tasks/a%2Fb", "/v1//tasks", "/%zz"}) {
            System.out.println(path + " -> " + raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + key + "\r\n\r\n"));
        }
        System.out.println(raw("POST /v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 99999999\r\nAuthorization: Bearer " + key + "\r\n\r\n"));
        System.out.println(raw("POST /v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer " + key + "\r\n\r\n500000\r\n" + " ".repeat(0x500000) + "\r\n0\r\n\r\n"));
        System.out.println(raw("POST /v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer " + key + "\r\n\r\nc00000\r\n" + " ".repeat(0xc00000) + "\r\n0\r\n\r\n"));
        System.out.println("OPENAPI\n" + given().get("/q/openapi").asString());
    }
}
