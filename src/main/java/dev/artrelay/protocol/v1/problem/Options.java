package dev.artrelay.protocol.v1.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells who asks for the methods of an address all of them: the framework knows those of one resource class only. */
class Options {

    private final AllowedMethods methods;

    Options(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            String allowed = methods.at(request.getUriInfo().getPath());
            if (!allowed.isEmpty()) {
                answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
            }
        }
    }
}
