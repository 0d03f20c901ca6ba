package dev.artrelay.protocol.tencent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.artrelay.protocol.tencent.TencentCapacityTest.TwoAtATime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay that takes two tasks at a time, seen from outside: over HTTP, through the table, up to what it is sent. */
@QuarkusTest
@TestProfile(TwoAtATime.class)
class TencentCapacityTest {

    @ConfigProperty(name = "artrelay.tencent.url")
    String upstream;

    private Client first;
    private Client second;

    @BeforeEach
    void two_clients() {
        first = Client.fresh("first");
        second = Client.fresh("second");
    }

    @Test
    void who_finds_no_slot_waits_in_turn_and_is_told_its_place() {
        String one = first.created("one works");
        String two = first.created("two works");
        List.of(one, two).forEach(id -> becomes(first, id, "phase", "upstream_running"));
        String third = first.created("third works");
        becomes(first, third, "phase", "waiting_for_capacity");
        String other = second.created("other works");
        becomes(second, other, "phase", "waiting_for_capacity");

        shown(second, other).body("queue_position", is(1)).body("status", is("queued")).body("started_at", nullValue());
        Response waiting = shown(first, third).body("queue_position", is(2)).extract().response();
        first.call().get("/tencent-vod/v1/aigc-image/requests/{id}/status", third).then().statusCode(202)
                .body("status", is("IN_QUEUE")).body("queue_position", is(2));
        first.call().get("/v1/tasks?status=queued").then().statusCode(200).body("items[0].queue_position", is(2));
        assertFalse(sent("third works") || sent("other works"));

        cancel(first, one);

        becomes(second, other, "phase", "upstream_running");
        Response moved = shown(first, third).body("queue_position", is(1)).extract().response();
        assertNotEquals(waiting.header("ETag"), moved.header("ETag"));
        assertFalse(sent("third works"));

        cancel(second, other);
        becomes(first, third, "phase", "upstream_running");
        shown(first, third).body("queue_position", nullValue()).body("started_at", notNullValue());
        cancel(first, two);
        cancel(first, third);
        String last = second.created("a picture after all");
        becomes(second, last, "status", "succeeded");
    }

    private static void becomes(Client client, String id, String field, String value) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertEquals(value, shown(client, id).extract().<String>path(field)));
    }

    private static ValidatableResponse shown(Client client, String id) {
        return client.call().get("/v1/tasks/{id}", id).then().statusCode(200);
    }

    private static void cancel(Client client, String id) {
        client.call().post("/v1/tasks/{id}/cancel", id).then().statusCode(200);
    }

    private boolean sent(String prompt) {
        return !given().get(upstream + "/captured/" + prompt).then().extract().jsonPath().getMap("").isEmpty();
    }

    /** As {@link TencentStage}, but for its limit. */
    public static final class TwoAtATime implements QuarkusTestProfile {

        private final TencentStage stage = new TencentStage();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(stage.getConfigOverrides());
            config.put("artrelay.tencent.max-in-flight", "2");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return stage.testResources();
        }

        @Override
        public boolean disableGlobalTestResources() {
            return stage.disableGlobalTestResources();
        }
    }
}
