package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.deliver.RetryAfter;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.provider.ProviderFault;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** Reads what comes back: the body of an answer, or the stage at which it went wrong. */
public final class Answers {

    private final Clock clock;

    public Answers(Clock clock) {
        this.clock = clock;
    }

    /** The body. The cloud says with status 200 what went wrong, a relay with any. */
    ObjectNode read(Response answer) {
        byte[] bytes = answer.hasEntity() ? answer.readEntity(byte[].class) : new byte[0];
        ObjectNode body = Json.read(bytes).orElseGet(Json::object);
        Refused refused = Refused.of(answer.getStatus(), body);
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            if (refused.said()) {
                throw refused.byCode();
            }
            if (body.isEmpty()) {
                throw unreadable("the answer is no JSON object", text(bytes));
            }
            return body;
        }
        Duration after = RetryAfter.read(answer.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant()).orElse(null);
        throw refused.byStatus(after, () -> unreadable("nobody answers so", text(bytes)));
    }

    /** Of a task that was made. Client code in the wild finds it in all of these places, so relays put it there. */
    static String taskId(ObjectNode body) {
        return Stream.of(body.at("/Response/TaskId"), body.path("task_id"), body.path("request_id"), body.path("id"), body.at("/data/id"))
                .map(id -> id.asText("")).filter(id -> !id.isBlank()).findFirst()
                .orElseThrow(() -> unreadable("the answer names no task", body));
    }

    static ObjectNode response(ObjectNode body) {
        if (body.get("Response") instanceof ObjectNode response) {
            return response;
        }
        if (body.has("Status") || body.has("TaskSet")) {
            return body;
        }
        throw unreadable("the answer has no Response", body);
    }

    /** Of whatever was read: not every number in it can be written as we write. */
    static ProviderFault unreadable(String message, JsonNode payload) {
        return unreadable(message, payload.toString());
    }

    private static ProviderFault unreadable(String message, String payload) {
        return new ProviderFault.Unreadable(message, payload);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
