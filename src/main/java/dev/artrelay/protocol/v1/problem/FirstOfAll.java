package dev.artrelay.protocol.v1.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.edge.Remainder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** What is done about a request before anything else: it gets its trace id, and is refused if it names no host or says that it is too large. */
class FirstOfAll {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final int BAD_REQUEST = Response.Status.BAD_REQUEST.getStatusCode();

    private final ObjectMapper json;

    FirstOfAll(ObjectMapper json) {
        this.json = json;
    }

    /** Whoever names no host is told so; the framework would tell of an error of ours, and log it as one. */
    void register(@Observes Router router) {
        router.route().order(-BEFORE_ALL_OTHERS).failureHandler(failed -> {
            if (failed.statusCode() == BAD_REQUEST && failed.failure() instanceof VertxException) {
                answer(failed, Problem.of(Code.INVALID_REQUEST, Response.Status.BAD_REQUEST,
                        "the request names no host, or none that can be read", RequestTrace.of(failed)));
            } else {
                failed.next();
            }
        });
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OTHERS);
    }

    private void receive(RoutingContext request) {
        MDC.put("trace_id", RequestTrace.of(request).id());
        nameUnreadable(request.request());
        if (BodyLimit.exceeded(request.request())) {
            Remainder.drop(request);
            answer(request, Problem.of(BodyLimit.refusal(), RequestTrace.of(request)));
        } else {
            request.next();
        }
    }

    /** The framework stumbles over a media type that is none. */
    private static void nameUnreadable(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        }
    }

    private void answer(RoutingContext request, Problem problem) {
        request.response().setStatusCode(problem.status())
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
