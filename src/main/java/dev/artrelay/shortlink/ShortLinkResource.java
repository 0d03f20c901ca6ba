package dev.artrelay.shortlink;

import dev.artrelay.shortlink.FollowLink.Way;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leads whoever scanned a code with a short link to where it means. */
@Path("/s/{code}")
@Tag(name = "Short links")
public class ShortLinkResource {

    private final FollowLink follow;

    ShortLinkResource(FollowLink follow) {
        this.follow = follow;
    }

    @GET
    @Operation(operationId = "followShortLink", summary = "Follow the short link in a code", description = "Needs no key. Each visit is counted.")
    @APIResponse(responseCode = "302", description = "To the address that was shortened")
    @APIResponse(responseCode = "404", description = "There never was such a link")
    @APIResponse(responseCode = "410", description = "The link has ended")
    public Uni<Response> follow(String code) {
        return follow.follow(code).map(ShortLinkResource::answer);
    }

    @HEAD
    @Operation(hidden = true)
    public Uni<Response> look(String code) {
        return follow.look(code).map(ShortLinkResource::answer);
    }

    /** Nobody may keep it: a visit that does not come here is not counted, and a link ends. */
    private static Response answer(Way way) {
        Response.ResponseBuilder answer = way instanceof Way.To to ? Response.status(Status.FOUND).location(to.target())
                : way instanceof Way.Ended ? said(Status.GONE, "This link has ended.")
                : said(Status.NOT_FOUND, "There is no such link.");
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response.ResponseBuilder said(Status status, String text) {
        return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE).entity(text + "\n");
    }
}
