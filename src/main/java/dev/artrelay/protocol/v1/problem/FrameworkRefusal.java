package dev.artrelay.protocol.v1.problem;

import dev.artrelay.task.Trace;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What the framework refuses before a resource is asked, in our words. */
final class FrameworkRefusal {

    /** With a range that is not there, how large the whole is. */
    private static final String CONTENT_RANGE = "Content-Range";

    private FrameworkRefusal() {
    }

    /**
     * @param methods that the address takes; the framework knows no such address where no method has the whole of it
     */
    static Response of(Response refusal, String methods, Trace trace) {
        boolean otherMethod = !methods.isEmpty() && (refusal.getStatus() == 404 || refusal.getStatus() == 405);
        Response.StatusType status = otherMethod ? Response.Status.METHOD_NOT_ALLOWED : refusal.getStatusInfo();
        Response.ResponseBuilder answer = Problem.of(code(status), status, detail(status), trace).answer();
        answer.header(CONTENT_RANGE, refusal.getHeaderString(CONTENT_RANGE));
        return otherMethod ? answer.header(HttpHeaders.ALLOW, methods).build() : answer.build();
    }

    private static Code code(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 401 -> Code.UNAUTHORIZED;
            case 403 -> Code.FORBIDDEN;
            case 404 -> Code.NOT_FOUND;
            case 413 -> Code.TOO_LARGE;
            case 429 -> Code.RATE_LIMITED;
            case 503 -> Code.UNAVAILABLE;
            default -> status.getFamily() == Response.Status.Family.CLIENT_ERROR ? Code.INVALID_REQUEST : Code.INTERNAL;
        };
    }

    private static String detail(Response.StatusType refusal) {
        return switch (refusal.getStatusCode()) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not take this method";
            case 406 -> "the answer is application/json, or application/problem+json if there is a problem";
            case 413 -> BodyLimit.refusal().getMessage();
            case 415 -> "this address does not take a body of this type";
            case 416 -> "it ends before that range";
            default -> "the request cannot be served";
        };
    }
}
