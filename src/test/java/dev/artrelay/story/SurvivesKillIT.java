package dev.artrelay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.stand.Subscriber;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is killed with work in hand, and started again on what lies on the disk. */
class SurvivesKillIT {

    private static final int TASKS = 40;

    @TempDir
    Path folder;

    @Test
    void forty_tasks_accepted_and_killed_all_succeed_and_are_told() throws Exception {
        try (Subscriber subscriber = new Subscriber(); MortalRelay relay = new MortalRelay(folder, Map.of())) {
            String key = relay.key("survivor");
            List<String> ids = IntStream.range(0, TASKS).mapToObj(i -> submit(relay, key, i, subscriber)).toList();

            relay.killAll();

            Set<String> told = new HashSet<>();
            while (told.size() < TASKS) {
                JsonPath webhook = JsonPath.from(subscriber.next().body());
                assertEquals("task.succeeded", webhook.getString("type"));
                told.add(webhook.getString("data.id"));
            }
            assertEquals(new HashSet<>(ids), told);
            List<String> states = relay.as(key).body(Map.of("ids", ids)).post("/v1/tasks/batch").jsonPath()
                    .getList("items.status");
            assertEquals(Collections.nCopies(TASKS, "succeeded"), states);
        }
    }

    private static String submit(MortalRelay relay, String key, int number, Subscriber subscriber) {
        return relay.as(key).body(Map.of("input", Map.of("content", "https://example.com/" + number, "resolution", "384x384"),
                "webhook", Map.of("url", subscriber.url().toString())))
                .post("/v1/tasks").then().statusCode(202).extract().path("id");
    }
}
