package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.local.Child;
import dev.artrelay.stand.ServerProcess;
import dev.artrelay.stand.Subscriber;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is killed with work in hand, and started again on what lies on the disk. */
class SurvivesKillIT {

    private static final int TASKS = 40;

    @TempDir
    Path folder;

    private final Subscriber subscriber = new Subscriber();
    private Child table;
    private ServerProcess server;

    @AfterEach
    void stop() throws Exception {
        kill();
        subscriber.close();
    }

    @Test
    void forty_tasks_accepted_and_killed_all_succeed_and_are_told() throws Exception {
        start();
        String key = given().baseUri(server.url().toString()).header("Authorization", "Bearer admin")
                .contentType("application/json").body(Map.of("client", "survivor")).post("/v1/keys")
                .then().statusCode(201).extract().path("key");
        List<String> ids = IntStream.range(0, TASKS).mapToObj(i -> submit(key, i)).toList();

        kill();
        start();

        Set<String> told = new HashSet<>();
        while (told.size() < TASKS) {
            JsonPath webhook = JsonPath.from(subscriber.next().body());
            assertEquals("task.succeeded", webhook.getString("type"));
            told.add(webhook.getString("data.id"));
        }
        assertEquals(new HashSet<>(ids), told);
        List<String> states = as(key).body(Map.of("ids", ids)).post("/v1/tasks/batch").jsonPath().getList("items.status");
        assertEquals(Collections.nCopies(TASKS, "succeeded"), states);
    }

    private String submit(String key, int number) {
        return as(key).body(Map.of("input", Map.of("content", "https://example.com/" + number, "resolution", "384x384"),
                "webhook", Map.of("url", subscriber.url().toString())))
                .post("/v1/tasks").then().statusCode(202).extract().path("id");
    }

    private RequestSpecification as(String key) {
        return given().baseUri(server.url().toString()).header("Authorization", "Bearer " + key).contentType("application/json");
    }

    private void start() throws Exception {
        table = Child.dynamoDb(Path.of("").toAbsolutePath(), folder.resolve("table"));
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", table.endpoint().toString());
        environment.put("ARTRELAY_STORE_CREATE_TABLE", "true");
        environment.put("ARTRELAY_ARTWORK_DIR", folder.resolve("artworks").toString());
        environment.put("ARTRELAY_SECRET", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("ARTRELAY_ADMIN_KEY", "admin");
        environment.put("ARTRELAY_EGRESS_ALLOW_PRIVATE", "true");
        environment.put("ARTRELAY_EGRESS_ALLOW_HTTP", "true");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        server = ServerProcess.start(environment);
    }

    private void kill() throws Exception {
        server.kill();
        table.close();
    }
}
