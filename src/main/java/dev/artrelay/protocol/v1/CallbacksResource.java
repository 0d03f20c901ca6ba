package dev.artrelay.protocol.v1;

import dev.artrelay.client.ForAdministrators;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.v1.V1Lists.Callback;
import dev.artrelay.protocol.v1.V1Lists.Callbacks;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The addresses that an operator has to tell providers. */
@ForAdministrators
@Path("/v1/callbacks")
@Produces(MediaType.APPLICATION_JSON)
class CallbacksResource {

    private final Providers providers;
    private final Links links;

    CallbacksResource(Providers providers, Links links) {
        this.providers = providers;
        this.links = links;
    }

    @GET
    @Operation(operationId = "listCallbacks", summary = "List the callback addresses to be set at providers",
            description = "Of providers that push all their news to one address. The others are told one with each task.")
    public Callbacks list() {
        return new Callbacks(providers.all().stream().filter(Provider::pushesToOneAddress)
                .map(provider -> new Callback(provider.name(), links.callback(provider.name())))
                .sorted(Comparator.comparing(Callback::provider)).toList());
    }
}
