package dev.artrelay.protocol.aliyun;

import dev.artrelay.edge.Premises;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Puts what the API says into the envelope of the seller's platform, which the gateway passes through. */
@Singleton
class Answers {

    static final String REQUEST_ID = "X-Ca-Request-Id";

    private final RandomGenerator random;

    Answers(RandomGenerator random) {
        this.random = random;
    }

    Response of(Map<String, Object> body) {
        String id = requestId();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("showapi_res_code", 0);
        envelope.put("showapi_res_error", "");
        envelope.put("showapi_res_id", id.replace("-", "").toLowerCase(Locale.ROOT).substring(0, 24));
        envelope.put("showapi_res_body", body);
        return Response.ok(envelope, MediaType.APPLICATION_JSON_TYPE).header(REQUEST_ID, id).build();
    }

    Response of(AliyunRefusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status());
        refusal.headers(requestId()).forEach(answer::header);
        return answer.build();
    }

    Premises.Answer atTheDoor(AliyunRefusal refusal) {
        return new Premises.Answer(refusal.status(), refusal.headers(requestId()), new byte[0]);
    }

    private String requestId() {
        return new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase(Locale.ROOT);
    }
}
