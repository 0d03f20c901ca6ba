package dev.artrelay.protocol.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import java.util.Optional;
import java.util.Set;

/**
 * An answer of the seller's own platform: its envelope, or the bare body where the gateway takes the envelope off.
 *
 * @param code 0 is well
 * @param body the API's own fields
 * @see <a href="https://www.showapi.com/apiGateway/view/1476">ShowAPI's codes</a>
 */
record ShowApi(long code, String error, JsonNode body) {

    private static final Set<Long> ACCOUNT = Set.of(-2L, -1002L, -1003L, -1004L, -1006L, -1007L, -1010L, -1011L, -1012L, -1013L);
    /** Of these nothing reached the API itself. */
    private static final Set<Long> LATER = Set.of(-5L, -6L, -1000L, -1005L, -1008L, -1009L);

    static ShowApi read(JsonNode answer) {
        boolean envelope = answer.has("showapi_res_code") || answer.has("showapi_res_body");
        return envelope ? new ShowApi(number(answer.path("showapi_res_code")), answer.path("showapi_res_error").asText(""),
                answer.path("showapi_res_body")) : new ShowApi(0, "", answer);
    }

    /** What the platform's code says has gone wrong, if it says so. */
    Optional<ProviderFault> fault() {
        if (code == 0) {
            return Optional.empty();
        }
        String message = "ShowAPI " + code + ": " + error;
        Failure.Upstream said = new Failure.Upstream(null, Long.toString(code), error);
        if (ACCOUNT.contains(code)) {
            return Optional.of(new ProviderFault.Account(message, said));
        }
        return Optional.of(LATER.contains(code) ? new ProviderFault.Throttled(message, null, said)
                : new ProviderFault.Unknown(message));
    }

    /** What the API itself says has gone wrong; empty if it says that all is well. */
    Optional<String> complaint() {
        long returned = number(body.path("ret_code"));
        String said = said();
        return returned == 0 ? Optional.empty() : Optional.of(said.isEmpty() ? "ret_code " + returned : said);
    }

    /** Its words on what went wrong, or nothing. */
    String said() {
        for (String name : new String[] {"error", "remark", "msg", "message"}) {
            if (!body.path(name).asText("").isBlank()) {
                return body.path(name).asText();
            }
        }
        return "";
    }

    /** Its id of the task, or null. */
    String taskId() {
        JsonNode id = body.path("task_id");
        return id.isTextual() && !id.asText().isBlank() || id.isIntegralNumber() ? id.asText() : null;
    }

    /** Numbers come as text, too. What is no number is no success. */
    private static long number(JsonNode node) {
        if (node instanceof MissingNode || node.isNull()) {
            return 0;
        }
        return node.isIntegralNumber() || node.asText().matches("-?\\d{1,18}") ? node.asLong() : Long.MIN_VALUE;
    }
}
