package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.client.Credential;
import dev.artrelay.protocol.acedata.AceDataJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in Ace Data Cloud's words what was refused on its paths before its resource was asked: a gate that needs time to look
 * a key up is answered by whoever maps errors for all.
 */
class OwnWords {

    private static final String PROBLEM = "problem+json";

    @ServerResponseFilter
    void say(ContainerRequestContext call, ContainerResponseContext answer) {
        MediaType type = answer.getMediaType();
        if (type != null && type.getSubtype().equals(PROBLEM) && AceDataPremises.ours("/" + call.getUriInfo().getPath().replaceFirst("^/", ""))) {
            boolean shown = Credential.from(call::getHeaderString).isPresent();
            ErrorCode code = ErrorCode.of(answer.getStatus(), shown);
            answer.setStatus(code.status());
            answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            answer.setEntity(AceDataJson.bytes(ErrorEnvelope.of(code, code.message()).body()), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
