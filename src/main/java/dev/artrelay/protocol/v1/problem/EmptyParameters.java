package dev.artrelay.protocol.v1.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that says nothing: the framework would take it for one that is not there. */
class EmptyParameters {

    /** After the gates: whoever is unknown is told nothing else. */
    private static final int BEHIND_THE_GATES = Priorities.USER + 1;

    @ServerRequestFilter(priority = BEHIND_THE_GATES)
    void refuse(RoutingContext request) {
        if (request.normalizedPath().startsWith("/v1/")) {
            List<FieldError> empty = request.queryParams().entries().stream().filter(each -> each.getValue().isEmpty())
                    .map(Map.Entry::getKey).distinct().sorted().map(name -> new FieldError(name, "must not be empty")).toList();
            if (!empty.isEmpty()) {
                throw Refusal.invalid(empty);
            }
        }
    }
}
