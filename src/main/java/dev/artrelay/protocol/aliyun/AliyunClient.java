package dev.artrelay.protocol.aliyun;

import dev.artrelay.task.Trace;
import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** The upstream's HTTP: every call is a POST to an address that may be configured. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
interface AliyunClient {

    String FORM = "application/x-www-form-urlencoded;charset=UTF-8";
    String JSON = "application/json;charset=UTF-8";

    @POST
    @Consumes(FORM)
    Uni<RestResponse<byte[]>> form(@Url String url, @HeaderParam(Trace.HEADER) Trace trace, byte[] body);

    @POST
    @Consumes(JSON)
    Uni<RestResponse<byte[]>> json(@Url String url, @HeaderParam(Trace.HEADER) Trace trace, byte[] body);
}
