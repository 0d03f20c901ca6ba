package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import java.util.UUID;

/** What the provider puts around everything it says: {@code {"Response":{…,"RequestId":"…"}}}. */
public final class Envelope {

    private Envelope() {
    }

    /** Around what was asked for. */
    public static ObjectNode of(ObjectNode said) {
        return Json.object().set("Response", said.put("RequestId", UUID.randomUUID().toString()));
    }

    /** Around a refusal. */
    public static ObjectNode refusal(TencentRefusal refusal) {
        ObjectNode said = Json.object();
        said.putObject("Error").put("Code", refusal.code()).put("Message", refusal.getMessage());
        return of(said);
    }

    /** As relays refuse: the same, and beside it the envelope that they use for all their other brands. */
    public static ObjectNode relayed(TencentRefusal refusal) {
        ObjectNode both = refusal(refusal);
        both.putObject("error").put("message", refusal.getMessage()).put("type", type(refusal.code())).put("code", refusal.code());
        return both;
    }

    /** The words of OpenAI, whose envelope it is. */
    private static String type(String code) {
        return switch (code) {
            case "RequestLimitExceeded", "LimitExceeded.Quota" -> "rate_limit_error";
            case "InternalError" -> "server_error";
            default -> code.startsWith("AuthFailure") ? "authentication_error" : "invalid_request_error";
        };
    }
}
