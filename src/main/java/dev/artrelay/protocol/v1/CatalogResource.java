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
import dev.artrelay.task.Failure.Code;
import dev.artrelay.wellness.Illness;
import dev.artrelay.wellness.Ward;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be asked for. */
@ForClients
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class CatalogResource {

    private final Providers providers;
    private final Ward ward;
    private final Links links;

    CatalogResource(Providers providers, Ward ward, Links links) {
        this.providers = providers;
        this.ward = ward;
        this.links = links;
    }

    @GET
    @Path("/models")
    @Operation(operationId = "listModels", summary = "List the models that can be asked for")
    public Uni<Models> models() {
        return ward.unwell().map(this::models);
    }

    private Models models(Map<String, Illness> unwell) {
        return new Models(providers.all().stream().flatMap(provider -> models(provider, unwell.get(provider.name())))
                .sorted(Comparator.comparing(Model::id)).toList());
    }

    private static Stream<Model> models(Provider provider, Illness illness) {
        dev.artrelay.provider.Capabilities can = provider.capabilities();
        Capabilities capabilities = new Capabilities(can.callback(), can.looks() > 0, can.cancels());
        Limits limits = new Limits(can.looks(), can.conduct().submitLimit().toSeconds());
        String health = !provider.configured() ? "unconfigured" : illness == null ? "available" : "unwell";
        String reason = illness == null ? null : (illness.ofAccount() ? Code.UPSTREAM_ACCOUNT : Code.UPSTREAM_UNAVAILABLE).word();
        return provider.models().stream()
                .map(model -> new Model(model.id(), "model", model.description(), model.qr(), health, reason, capabilities, limits));
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
