package dev.artrelay.client;

import dev.artrelay.task.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the trace that a request is part of, whatever the dialect; all of its headers are gathered only where it names one. */
class ReadTrace {

    private final Caller caller;

    ReadTrace(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void read(ContainerRequestContext request) {
        if (request.getHeaderString(Trace.HEADER) != null) {
            Trace.read(request.getHeaders().getOrDefault(Trace.HEADER, List.of())).ifPresent(caller::isPartOf);
        }
    }
}
