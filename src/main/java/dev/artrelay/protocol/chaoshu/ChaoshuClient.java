package dev.artrelay.protocol.chaoshu;

import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** The upstream's HTTP. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
interface ChaoshuClient {

    @GET
    @Path("/test")
    Uni<RestResponse<byte[]>> token(@QueryParam("key") String key);

    @POST
    @Path("/QRcode/generate")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<RestResponse<byte[]>> generate(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            ClientMultipartForm fields);

    @POST
    @Path("/QRcode/generate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<RestResponse<byte[]>> generate(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            byte[] form);

    @GET
    @Path("/QRcode/queue-status")
    Uni<RestResponse<byte[]>> status(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @HeaderParam(Trace.HEADER) Trace trace,
            @QueryParam("id") String id);
}
