package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
            "/our/admin-key", "admin");

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

    private FunctionProcess start(LoopbackSsm ssm, String secret) throws Exception {
        return FunctionProcess.start(folder, Map.of(
                "AWS_ENDPOINT_URL_SSM", ssm.endpoint(),
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", DynamoDbLocal.shared().endpoint().toString(),
                "QUARKUS_SQS_ENDPOINT_OVERRIDE", ElasticMq.shared().endpoint().toString(),
                "ARTRELAY_SECRET_PARAMETER", secret,
                "ARTRELAY_SECRET_PREVIOUS_PARAMETER", "",
                "ARTRELAY_ADMIN_KEY_PARAMETER", "/our/admin-key"));
    }
}
