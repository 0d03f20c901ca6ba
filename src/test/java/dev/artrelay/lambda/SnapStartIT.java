package dev.artrelay.lambda;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.lambda.Functions.Kind;
import dev.artrelay.local.DynamoDbLocal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function that is started for SnapStart: the runtime client calls its hooks, and waits while the picture is taken. */
class SnapStartIT extends RunningFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Far less than an idle connection is kept by the client. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void the_table_is_called_before_the_picture_and_no_connection_is_in_it() throws Exception {
        try (var wire = new CountedWire(DynamoDbLocal.shared().endpoint());
                var function = start("primed", wire.endpoint())) {
            function.awaitCheckpoint();

            assertEquals(1, wire.made());
            await().atMost(SOON).until(() -> wire.open() == 0);
        }
    }

    @Test
    void a_copy_connects_anew_renews_its_dice_and_goes_by_the_time_that_it_is() throws Exception {
        try (var wire = new CountedWire(DynamoDbLocal.shared().endpoint());
                var function = start("restored", wire.endpoint())) {
            function.awaitCheckpoint();
            int before = wire.made();
            assertFalse(diceRenewed("restored"));
            Instant restored = Instant.now();
            function.restore();

            JsonNode task = submitted(function);

            assertTrue(wire.made() > before);
            assertTrue(diceRenewed("restored"));
            assertFalse(Instant.parse(task.path("created_at").asText()).isBefore(restored.minusMillis(1)), task::toString);
            assertEquals("queued", functions.task(key, task.path("id").asText()).path("status").asText());
        }
    }

    @Test
    void the_picture_is_taken_of_a_function_whose_table_cannot_be_reached() throws Exception {
        URI gone;
        try (var wire = new CountedWire(DynamoDbLocal.shared().endpoint())) {
            gone = wire.endpoint();
        }
        try (var function = start("alone", gone)) {
            function.awaitCheckpoint();
            function.restore();

            JsonNode answer = function.invoke(Events.http("GET", "/q/health/live", Map.of(), null));

            assertEquals(200, answer.path("statusCode").asInt());
        }
    }

    private static boolean diceRenewed(String name) throws IOException {
        return Files.readString(FunctionProcess.log(folder.resolve(name))).contains("the dice are renewed");
    }

    private static JsonNode submitted(FunctionProcess function) throws Exception {
        JsonNode answer = function.invoke(Events.http("POST", "/v1/tasks",
                Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"), "{\"input\":{\"content\":\"hello\"}}"));
        assertEquals(202, answer.path("statusCode").asInt(), answer.toString());
        return JSON.readTree(answer.path("body").asText());
    }

    private static FunctionProcess start(String name, URI table) throws Exception {
        Map<String, String> environment = new HashMap<>(functions.environment(Kind.API));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        environment.put("ARTRELAY_STORE_CREATE_TABLE", "false");
        environment.put("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", table.toString());
        return FunctionProcess.start(folder.resolve(name), environment);
    }
}
