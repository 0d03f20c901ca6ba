package dev.artrelay.protocol.v1.problem;

import dev.artrelay.client.AccessDenied;
import dev.artrelay.client.LimitExceeded;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns whatever ends a request into a problem. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final AllowedMethods methods;

    ProblemMappers(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext request) {
        return Problem.of(refusal, RequestTrace.of(request)).answer().build();
    }

    @ServerExceptionMapper
    Response denied(AccessDenied denied, RoutingContext request) {
        boolean unknown = denied.reason() == AccessDenied.Reason.UNKNOWN;
        Refusal refusal = Refusal.of(unknown ? Code.UNAUTHORIZED : Code.FORBIDDEN, denied.getMessage());
        Response.ResponseBuilder answer = Problem.of(refusal, RequestTrace.of(request)).answer();
        return unknown ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build() : answer.build();
    }

    @ServerExceptionMapper
    Response full(LimitExceeded full, RoutingContext request) {
        return Problem.of(Refusal.of(Code.RATE_LIMITED, full.getMessage()), RequestTrace.of(request)).answer().build();
    }

    /** What the framework refuses; one with a body of its own is a dialect's finished answer. */
    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException refusal, RoutingContext request) {
        Response answer = refusal.getResponse();
        return answer.hasEntity() || answer.getStatus() < 400 ? answer
                : FrameworkRefusal.of(answer, methods.otherThan(request.request().method().name(), request.normalizedPath()), RequestTrace.of(request));
    }

    /** The table or the queue cannot be reached or has had enough for now: its client's stack would say no more than its message. */
    @ServerExceptionMapper({SdkException.class, TimeoutException.class})
    Response unavailable(Exception fault, RoutingContext request) {
        LOG.errorf("the store cannot be reached (trace %s): %s", RequestTrace.of(request).id(), fault);
        Refusal refusal = Refusal.of(Code.UNAVAILABLE, "the store cannot be reached; try again in a moment");
        return Problem.of(refusal, RequestTrace.of(request)).answer().header(HttpHeaders.RETRY_AFTER, 1).build();
    }

    /** The framework could not read the parts of a form; of whatever else cannot be read or written, the client is not to blame. */
    @ServerExceptionMapper
    Response brokenForm(IOException broken, RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("multipart/")) {
            return unforeseen(broken, request);
        }
        LOG.debugf(broken, "a body could not be read (trace %s)", RequestTrace.of(request).id());
        return Problem.of(Refusal.of(Code.INVALID_REQUEST, "the body cannot be read as its Content-Type says"), RequestTrace.of(request))
                .answer().build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable fault, RoutingContext request) {
        if (fault instanceof CompletionException && fault.getCause() instanceof SdkException cause) {
            return unavailable(cause, request);
        }
        if (request.response().ended()) {
            LOG.debugf(fault, "answered already (trace %s)", RequestTrace.of(request).id());
            return Response.status(request.response().getStatusCode()).build();
        }
        LOG.errorf(fault, "unforeseen (trace %s)", RequestTrace.of(request).id());
        Refusal refusal = Refusal.of(Code.INTERNAL, "the trace id leads to the log entry");
        return Problem.of(refusal, RequestTrace.of(request)).answer().build();
    }
}
