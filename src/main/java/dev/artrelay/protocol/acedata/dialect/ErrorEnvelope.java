package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.task.Failure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as Ace Data Cloud's clients read it: nested, with a {@code trace_id}, and without {@code success}, which only
 * callbacks and records have.
 */
record ErrorEnvelope(String code, String message, String traceId) {

    static ErrorEnvelope of(ErrorCode code, String message) {
        return new ErrorEnvelope(code.word(), message, TraceId.fresh());
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error(code, message));
        body.put("trace_id", traceId);
        return body;
    }

    static Map<String, Object> error(String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        return error;
    }

    Response answer(int status) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(AceDataJson.bytes(body())).build();
    }

    static Response answer(ErrorCode code, String message) {
        return of(code, message).answer(code.status());
    }

    /** Of a task that failed while its call was held: never a status that the clients' SDK repeats. */
    static int status(Failure.Code failure) {
        return failure == Failure.Code.CONTENT_REJECTED ? ErrorCode.FORBIDDEN.status() : ErrorCode.BAD_REQUEST.status();
    }
}
