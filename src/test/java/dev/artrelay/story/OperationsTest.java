package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.Subscriber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an operator sees of a plain server. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class OperationsTest {

    @Test
    void a_task_that_was_done_and_told_is_measured_without_naming_anybody() {
        Api api = Api.newClient("operations-client");
        try (Subscriber subscriber = new Subscriber()) {
            double before = value("artrelay_time_to_deliver_seconds_count");
            String id = api.submitted(Map.of("input", Map.of("content", "https://example.com/menu"),
                    "webhook", Map.of("url", subscriber.url().toString())));
            subscriber.next();

            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> value("artrelay_time_to_deliver_seconds_count") > before);

            String page = page();
            assertTrue(value("artrelay_tasks_settled_total{error=\"none\",model=\"studio/qr\",status=\"succeeded\"") >= 1, page);
            assertTrue(value("artrelay_upstream_calls_seconds_count{call=\"submit\",outcome=\"ok\",provider=\"studio\"") >= 1, page);
            assertTrue(value("artrelay_time_to_attempt_seconds_count{outcome=\"delivered\"") >= 1, page);
            assertTrue(value("artrelay_webhook_attempts_seconds_bucket{outcome=\"delivered\",le=\"5.0\"") >= 1, page);
            List<String> ours = page.lines().filter(line -> line.contains("artrelay_")).toList();
            for (String somebody : List.of("operations-client", id, "127.0.0.1", "localhost", "example.com", "http")) {
                assertEquals(List.of(), ours.stream().filter(line -> line.contains(somebody)).toList(), somebody);
            }
        }
    }

    @Test
    void the_process_is_measured_and_requests_are_not() {
        String page = page();

        assertTrue(page.contains("jvm_memory_used_bytes"), page);
        assertEquals(List.of(), page.lines().filter(line -> line.startsWith("http_") || line.startsWith("vertx_")
                || line.startsWith("netty_")).toList());
    }

    @Test
    void health_names_each_provider_and_readiness_none() {
        given().get("/q/health").then().statusCode(200)
                .body("checks.find { it.name == 'providers' }.status", is("UP"))
                .body("checks.find { it.name == 'providers' }.data", hasEntry("studio", "well"))
                .body("checks.name", hasItem("table"));
        given().get("/q/health/well").then().statusCode(200).body("checks.name", is(List.of("providers")));
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem("providers")));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", not(hasItem("providers")));
    }

    /** The sum of all lines that begin so. */
    private static double value(String beginning) {
        return page().lines().filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static String page() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
