package dev.artrelay.protocol.v1.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.artrelay.task.Trace;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as its client sees it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457)", additionalProperties = Object.class)
public record Problem(
        @Schema(examples = "urn:artrelay:problem:not_found") String type,
        String title,
        int status,
        String detail,
        @Schema(type = SchemaType.STRING, description = "The word to decide on", enumeration = {"invalid_json", "invalid_request",
            "unauthorized", "forbidden", "not_found", "conflict", "duplicate", "idempotency_mismatch", "too_large",
            "rate_limited", "no_provider", "unavailable", "internal"}) String code,
        @Schema(description = "May the same request succeed another time?") boolean retryable,
        @Schema(description = "Under which our log knows the request") String traceId,
        @Schema(description = "Only of a request that is not valid") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, String> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, Trace trace) {
        Code code = refusal.code();
        return new Problem(type(code), code.title(), code.status(), refusal.getMessage(), code.word(), code.retryable(),
                trace.id(), refusal.errors(), refusal.more());
    }

    /** With a status that the code does not usually have: what the framework refuses is finer than our words. */
    static Problem of(Code code, Response.StatusType status, String detail, Trace trace) {
        return new Problem(type(code), status.getReasonPhrase(), status.getStatusCode(), detail, code.word(),
                code.retryable(), trace.id(), List.of(), Map.of());
    }

    private static String type(Code code) {
        return "urn:artrelay:problem:" + code.word();
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
