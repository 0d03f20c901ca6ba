package dev.artrelay.protocol.v1;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells the OpenAPI document which headers answers carry. */
final class AnswerHeaders {

    private static final Set<String> LOCATED = Set.of("submitTask", "retryTask", "followUpTask", "createKey", "createWebhook",
            "testWebhook", "redeliverToWebhook");
    private static final Set<String> REPEATABLE = Set.of("submitTask", "followUpTask");
    private static final Set<String> VERSIONED = Set.of("submitTask", "getTask", "cancelTask", "retryTask", "followUpTask");

    private AnswerHeaders() {
    }

    static void write(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> write(operation.getOperationId(), status, answer));
    }

    private static void write(String operation, String status, APIResponse answer) {
        boolean good = status.startsWith("2");
        if (good && LOCATED.contains(operation)) {
            header(answer, "Location", "Where it is");
        }
        if ((good || status.equals("304")) && VERSIONED.contains(operation)) {
            header(answer, "ETag", "The version of the task, weak");
            header(answer, "Retry-After", "Seconds after which to ask again, as long as the task is live");
        }
        if (good && operation.equals("submitTask")) {
            header(answer, "Preference-Applied", "How long the answer was to be held: `wait=N`");
        }
        if (good && REPEATABLE.contains(operation)) {
            header(answer, "Idempotency-Replayed", "`true` if the key was used before");
        }
        if (status.equals("401")) {
            header(answer, "WWW-Authenticate", "`Bearer`");
        }
        if (status.equals("429")) {
            header(answer, "Retry-After", "Seconds after which to ask again");
            header(answer, "RateLimit-Policy", "The key's limits: `\"requests\";q=10;w=1`, `\"live-tasks\";q=3`. With every answer to a key"
                    + " whose requests are limited");
            header(answer, "RateLimit", "What is left of them: `\"requests\";r=0;t=1`. With every answer, too");
        }
    }

    private static void header(APIResponse answer, String name, String description) {
        answer.addHeader(name, OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
