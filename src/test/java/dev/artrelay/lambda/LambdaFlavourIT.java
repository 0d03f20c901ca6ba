package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The artifact that is deployed, run as Lambda runs it. */
class LambdaFlavourIT {

    @TempDir
    static Path folder;

    private static FunctionProcess function;

    @BeforeAll
    static void start() throws Exception {
        function = FunctionProcess.start(folder, Map.of(
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", DynamoDbLocal.shared().endpoint().toString(),
                "QUARKUS_SQS_ENDPOINT_OVERRIDE", ElasticMq.shared().endpoint().toString(),
                "ARTRELAY_SECRET", Base64.getEncoder().encodeToString(new byte[32]),
                "ARTRELAY_ADMIN_KEY", "admin",
                "ARTRELAY_STORE_CREATE_TABLE", "true"));
    }

    @AfterAll
    static void stop() {
        function.close();
    }

    @Test
    void answers_a_request_through_the_http_api() throws Exception {
        var answer = function.invoke(Events.http("GET", "/q/health/ready", Map.of(), null));

        assertEquals(200, answer.path("statusCode").asInt());
        assertEquals("UP", new ObjectMapper().readTree(answer.path("body").asText()).path("status").asText());
    }

    @Test
    void leaves_only_what_failed_in_the_queue() throws Exception {
        var answer = function.invoke(Events.queue(List.of("nonsense")));

        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"0\"}]}", answer.toString());
    }

    @Test
    void sweeps_on_schedule() {
        assertDoesNotThrow(() -> function.invoke(Events.schedule()));
    }

    @Test
    void sweeps_when_an_operator_asks_it_to() {
        var event = new ObjectMapper().createObjectNode().put("source", "aws.events");

        assertDoesNotThrow(() -> function.invoke(event));
    }

    @Test
    void says_when_it_was_built_so_that_no_two_builds_are_the_same() throws Exception {
        String settings = Files.readString(folder.resolve("META-INF/microprofile-config.properties"));

        assertTrue(settings.matches("(?s).*artrelay\\.built=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ.*"), settings);
    }

    @Test
    void refuses_an_event_that_is_none_of_ours() throws Exception {
        var event = new ObjectMapper().createObjectNode().put("surprise", "secret");

        var refusal = assertThrows(FunctionFailed.class, () -> function.invoke(event));

        assertTrue(refusal.getMessage().contains("[surprise]"), refusal.getMessage());
    }
}
