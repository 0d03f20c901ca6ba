package dev.artrelay.protocol.v1;

import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKeys;
import dev.artrelay.client.ForAdministrators;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.v1.V1Lists.IssuedKey;
import dev.artrelay.protocol.v1.V1Lists.Key;
import dev.artrelay.protocol.v1.V1Lists.Keys;
import dev.artrelay.protocol.v1.V1Wire.NewKey;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The keys of clients. */
@ForAdministrators
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
class KeysResource {

    private final Bodies bodies;
    private final ClientKeys keys;
    private final Links links;

    KeysResource(Bodies bodies, ClientKeys keys, Links links) {
        this.bodies = bodies;
        this.keys = keys;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createKey", summary = "Make a key for a client",
            description = "The key is `ar_<id>_<secret>`. Where requests are signed, `<id>` is the AppKey or SecretId and `<secret>` the AppSecret or SecretKey")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewKey.class),
            examples = @ExampleObject(name = "A key with limits", value = Examples.KEY)))
    @APIResponse(responseCode = "201", description = "The key, shown this once", content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    public Uni<Response> issue(byte[] raw) {
        NewKey asked = bodies.read(raw, NewKey.class).value();
        return keys.issue(asked.client(), new ClientKey.Limits(asked.maxPerSecond(), asked.maxLiveTasks()))
                .map(this::issued);
    }

    private Response issued(ClientKeys.Issued issued) {
        ClientKey key = issued.key();
        return Response.created(links.to("/v1/keys/" + key.id())).entity(new IssuedKey(key.id(), issued.text(), key.client(),
                key.limits().perSecond(), key.limits().liveTasks(), Times.text(key.createdAt()))).build();
    }

    @GET
    @Operation(operationId = "listKeys", summary = "List all keys, without their secrets")
    public Uni<Keys> list() {
        return keys.list().map(all -> new Keys(all.stream().map(KeysResource::shown).toList()));
    }

    private static Key shown(ClientKey key) {
        return new Key(key.id(), key.client(), key.limits().perSecond(), key.limits().liveTasks(), Times.text(key.createdAt()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Uni<Response> revoke(@PathParam("id") String id) {
        return keys.revoke(id).map(known -> {
            if (!known) {
                throw Refusal.of(Code.NOT_FOUND, "there is no such key");
            }
            return Response.noContent().build();
        });
    }
}
