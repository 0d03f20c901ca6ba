package dev.artrelay.protocol.v1;

import dev.artrelay.client.ForClients;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.v1.V1Lists.Capabilities;
import dev.artrelay.protocol.v1.V1Lists.Limits;
import dev.artrelay.protocol.v1.V1Lists.Model;
import dev.artrelay.protocol.v1.V1Lists.Models;
import dev.artrelay.protocol.v1.V1Lists.Style;
import dev.artrelay.protocol.v1.V1Lists.StyleName;
import dev.artrelay.protocol.v1.V1Lists.Styles;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Providers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be asked for. */
@ForClients
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class CatalogResource {

    private final Providers providers;

    private final Links links;

    CatalogResource(Providers providers, Links links) {
        this.providers = providers;
        this.links = links;
    }

    @GET
    @Path("/models")
    @Operation(operationId = "listModels", summary = "List the models that can be asked for")
    public Models models() {
        return new Models(providers.all().stream().flatMap(CatalogResource::models)
                .sorted(Comparator.comparing(Model::id)).toList());
    }

    private static Stream<Model> models(Provider provider) {
        dev.artrelay.provider.Capabilities can = provider.capabilities();
        Capabilities capabilities = new Capabilities(can.callback(), can.looks() > 0, can.cancels());
        Limits limits = new Limits(can.looks(), can.conduct().submitLimit().toSeconds());
        String health = provider.configured() ? "available" : "unconfigured";
        return provider.models().stream()
                .map(model -> new Model(model.id(), "model", model.description(), model.qr(), health, capabilities, limits));
    }

    @GET
    @Path("/styles")
    @Operation(operationId = "listStyles", summary = "List the styles that can be asked for by name")
    public Styles styles() {
        return new Styles(providers.all().stream()
                .flatMap(provider -> provider.styles().stream().map(style -> style(provider, style))).toList());
    }

    private Style style(Provider provider, dev.artrelay.provider.Style style) {
        URI thumbnail = style.thumbnail() == null ? null : links.to(style.thumbnail());
        return new Style(style.id(), new StyleName(style.english(), style.chinese()), provider.name(), thumbnail);
    }
}
