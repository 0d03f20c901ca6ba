package dev.artrelay.protocol.v1;

import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.V1Lists.WebhookSecret;
import dev.artrelay.subscribe.SigningSecrets;
import dev.artrelay.subscribe.WebhookSecrets;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The secret that signs the webhooks named in a client's tasks. */
@ForClients
@Path("/v1/webhook-secret")
@Produces(MediaType.APPLICATION_JSON)
class WebhookSecretResource {

    private final Caller caller;
    private final WebhookSecrets secrets;

    WebhookSecretResource(Caller caller, WebhookSecrets secrets) {
        this.caller = caller;
        this.secrets = secrets;
    }

    @GET
    @Operation(operationId = "getWebhookSecret", summary = "Show the secret that signs the caller's webhooks")
    public Uni<WebhookSecret> show() {
        return secrets.of(caller.client()).map(WebhookSecretResource::shown);
    }

    @POST
    @Path("/rotate")
    @Operation(operationId = "rotateWebhookSecret", summary = "Make a new webhook secret; the old one stays valid for 24 hours",
            description = "To rotate a second time within 24 hours ends the oldest at once: two secrets sign at most")
    public Uni<WebhookSecret> rotate() {
        return secrets.rotate(caller.client()).map(WebhookSecretResource::shown);
    }

    private static WebhookSecret shown(SigningSecrets secrets) {
        return new WebhookSecret(secrets.current(), Times.text(secrets.olderUntil()));
    }
}
