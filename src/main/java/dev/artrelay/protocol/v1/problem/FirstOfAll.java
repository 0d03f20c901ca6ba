package dev.artrelay.protocol.v1.problem;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.MDC;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What is done about a request before anything else: it gets its trace id, and is refused if it says that it is too large. */
class FirstOfAll {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final ObjectMapper json;

    FirstOfAll(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OTHERS);
    }

    /** An address that cannot be decoded never comes as far as a filter. */
    void register(@Observes Router router) {
        router.errorHandler(Response.Status.BAD_REQUEST.getStatusCode(), request -> answer(request, Problem.of(
                Code.INVALID_REQUEST, Response.Status.BAD_REQUEST, "the address cannot be decoded", Trace.of(request))));
    }

    private void receive(RoutingContext request) {
        MDC.put("trace_id", Trace.of(request).id());
        if (BodyLimit.exceeded(request.request())) {
            refuse(request, Problem.of(BodyLimit.refusal(), Trace.of(request)));
        } else {
            request.next();
        }
    }

    /** The body is never read, so the connection cannot be used again. */
    private void refuse(RoutingContext request, Problem problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(request, problem).onComplete(sent -> request.request().connection().close());
    }

    private Future<Void> answer(RoutingContext request, Problem problem) {
        return request.response().setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(problem));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
