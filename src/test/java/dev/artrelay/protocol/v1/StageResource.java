package dev.artrelay.protocol.v1;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Fails in ways that nothing else does on purpose. */
@Path("/stage")
class StageResource {

    @GET
    @Path("/stumble")
    public Uni<String> stumble() {
        return Uni.createFrom().failure(new IllegalStateException("a secret detail"));
    }

    @GET
    @Path("/full")
    public Uni<String> full() {
        return Uni.createFrom().failure(new IOException("no space left on a secret device"));
    }

    @GET
    @Path("/unreachable")
    public Uni<String> unreachable() {
        return Uni.createFrom().failure(SdkClientException.create("the address of the table"));
    }
}
