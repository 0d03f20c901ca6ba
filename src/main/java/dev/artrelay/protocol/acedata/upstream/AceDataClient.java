package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The calls we make, unread either way.
 *
 * <p>Not {@code RestResponse<byte[]>}: of an error status that holds a stream where the bytes should be.
 */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AceDataClient {

    @POST
    @Path("qrart/generate")
    Uni<Response> generate(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            byte[] body);

    @POST
    @Path("qrart/tasks")
    Uni<Response> qrArtTasks(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            byte[] body);

    @POST
    @Path("midjourney/imagine")
    Uni<Response> imagine(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            byte[] body);

    @POST
    @Path("midjourney/tasks")
    Uni<Response> midjourneyTasks(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            byte[] body);
}
