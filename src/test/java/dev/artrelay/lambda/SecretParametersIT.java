package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretParametersIT {

    private static final Map<String, String> SECRETS = Map.of(
            "/our/secret", Base64.getEncoder().encodeToString(new byte[32]),
            "/our/admin-key", "admin",
            "/our/settings", "# who runs what\nARTRELAY_ROUTES_V1 = acedata/qrart\n\nARTRELAY_ACEDATA_TOKEN=a=b\n",
            "/our/mistake", "QUARKUS_LOG_LEVEL=DEBUG");

    @TempDir
    Path folder;

    @Test
    void a_function_starts_with_secrets_that_are_named() throws Exception {
        try (var ssm = new LoopbackSsm(SECRETS); var function = start(ssm, "/our/secret")) {
            assertEquals(200, function.invoke(Events.http("GET", "/q/openapi", Map.of(), null)).path("statusCode").asInt());
        }
    }

    @Test
    void a_function_does_not_start_without_a_secret_that_is_named() throws Exception {
        try (var ssm = new LoopbackSsm(SECRETS); var function = start(ssm, "/not/there")) {
            var event = Events.http("GET", "/q/openapi", Map.of(), null);

            assertThrows(FunctionFailed.class, () -> function.invoke(event));
        }
    }

    @Test
    void whatever_else_is_to_be_set_stands_in_one_parameter() throws Exception {
        try (var ssm = new LoopbackSsm(SECRETS); var function = start(ssm, "/our/secret", "/our/settings")) {
            JsonNode answer = function.invoke(Events.http("GET", "/v1/models", Map.of("Authorization", "Bearer " + key(function)), null));

            assertTrue(answer.path("body").asText().matches("(?s).*acedata/qrart[^}]*\"available\".*"), answer::toPrettyString);
        }
    }

    @Test
    void a_line_of_it_that_sets_nothing_of_ours_is_a_mistake() throws Exception {
        try (var ssm = new LoopbackSsm(SECRETS); var function = start(ssm, "/our/secret", "/our/mistake")) {
            var event = Events.http("GET", "/q/openapi", Map.of(), null);

            assertThrows(FunctionFailed.class, () -> function.invoke(event));
        }
    }

    private static String key(FunctionProcess function) throws Exception {
        var made = function.invoke(Events.http("POST", "/v1/keys",
                Map.of("Authorization", "Bearer admin", "Content-Type", "application/json"), "{\"client\":\"one\"}"));
        return new ObjectMapper().readTree(made.path("body").asText()).path("key").asText();
    }

    private FunctionProcess start(LoopbackSsm ssm, String secret) throws Exception {
        return start(ssm, secret, "");
    }

    private FunctionProcess start(LoopbackSsm ssm, String secret, String settings) throws Exception {
        return FunctionProcess.start(folder, Map.of(
                "ARTRELAY_SETTINGS_PARAMETER", settings,
                "AWS_ENDPOINT_URL_SSM", ssm.endpoint(),
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", DynamoDbLocal.shared().endpoint().toString(),
                "QUARKUS_SQS_ENDPOINT_OVERRIDE", ElasticMq.shared().endpoint().toString(),
                "ARTRELAY_SECRET_PARAMETER", secret,
                "ARTRELAY_SECRET_PREVIOUS_PARAMETER", "",
                "ARTRELAY_ADMIN_KEY_PARAMETER", "/our/admin-key"));
    }
}
