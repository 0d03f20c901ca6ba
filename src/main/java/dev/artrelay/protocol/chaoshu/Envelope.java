package dev.artrelay.protocol.chaoshu;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What stands around all that our dialect says.
 *
 * @param code the HTTP status as well
 * @param data what was asked for; null, and said to be, in a refusal
 */
@JsonInclude
record Envelope(int code, String message, Object data) {

    /** Around what went well. */
    static Response success(Object data) {
        return new Envelope(200, "成功", data).answer();
    }

    Response answer() {
        return Response.status(code).type(MediaType.APPLICATION_JSON_TYPE).entity(this).build();
    }
}
