package dev.artrelay.protocol.v1.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** What is done about a request before anything else: it gets its trace id, and is refused if it says that it is too large. */
class FirstOfAll {

    private static final Duration LINGER = Duration.ofSeconds(10);
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final ObjectMapper json;

    FirstOfAll(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OTHERS);
    }

    private void receive(RoutingContext request) {
        MDC.put("trace_id", RequestTrace.of(request).id());
        nameUnreadable(request.request());
        if (BodyLimit.exceeded(request.request())) {
            refuse(request, Problem.of(BodyLimit.refusal(), RequestTrace.of(request)));
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

    /**
     * Whoever is cut off while sending never reads the answer, so the body is let in and dropped; not for ever, and then the
     * connection is of no more use.
     */
    private void refuse(RoutingContext request, Problem problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(request, problem);
        request.request().resume();
        request.vertx().setTimer(LINGER.toMillis(), over -> request.request().connection().close());
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
