package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.dialect.Envelope;
import dev.artrelay.protocol.tencent.dialect.TencentRefusal;
import dev.artrelay.protocol.tencent.wire.Json;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Puts into the relays' envelopes what was refused under their paths before a resource was asked: by the gate
 * or the framework. The status stays.
 */
class RelayRefusals {

    private static final String RELAY = "/tencent-vod/";
    private static final String QUEUE = RELAY + "v1/aigc-image/requests/";

    @ServerResponseFilter
    public void refused(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean foreign = answer.getStatus() >= 400 && !MediaType.APPLICATION_JSON_TYPE.equals(answer.getMediaType());
        String path = foreign ? request.getUriInfo().getPath() : "";
        if (path.startsWith(RELAY)) {
            answer.setEntity(Json.bytes(body(path, of(answer.getStatus()))), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** In the envelope of whichever half of the page an address is from. */
    static ObjectNode body(String path, TencentRefusal refusal) {
        return path.startsWith(QUEUE) ? Json.object().put("detail", refusal.getMessage()) : Envelope.relayed(refusal);
    }

    static TencentRefusal of(int status) {
        return switch (status) {
            case 401, 403 -> new TencentRefusal("AuthFailure.InvalidAuthorization", "The key is missing, not valid, or no longer.");
            case 404 -> new TencentRefusal("InvalidAction", "There is nothing at this address.");
            case 405 -> new TencentRefusal("UnsupportedProtocol", "This address does not take this method.");
            case 413 -> new TencentRefusal("RequestSizeLimitExceeded", "The request is too large.");
            case 429 -> new TencentRefusal("RequestLimitExceeded", "There are too many requests; try again in a moment.");
            default -> status < 500 ? new TencentRefusal("InvalidParameter", "The request cannot be served.")
                    : new TencentRefusal("InternalError", "Try again in a moment.");
        };
    }
}
