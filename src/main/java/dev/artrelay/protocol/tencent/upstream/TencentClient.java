package dev.artrelay.protocol.tencent.upstream;

import dev.artrelay.edge.UpstreamClient;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** The calls as they go over the wire; every status is an answer. */
@Path("")
interface TencentClient {

    @POST
    @Path("/tencent-vod/v1/aigc-image")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> create(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @HeaderParam(Trace.HEADER) Trace trace,
            byte[] body);

    @GET
    @Path("/tencent-vod/v1/query/{id}")
    Uni<Response> query(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @HeaderParam(Trace.HEADER) Trace trace,
            @PathParam("id") String id);

    @POST
    @Path("/")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> call(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @HeaderParam("X-TC-Action") String action,
            @HeaderParam("X-TC-Version") String version, @HeaderParam("X-TC-Timestamp") String timestamp,
            @HeaderParam(Trace.HEADER) Trace trace, byte[] body);

    /** No list of a hundred tasks comes near the largest answer. */
    static TencentClient at(URI origin, Duration limit) {
        return UpstreamClient.at(origin, limit, 4 << 20).build(TencentClient.class);
    }
}
