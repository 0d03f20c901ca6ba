package dev.artrelay.artwork;

import dev.artrelay.artwork.FindArtwork.Found;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves artworks to whoever has the link: it cannot be guessed, and it works for as long as the task is there. */
@Path("/artworks/{task}/{name}")
@Tag(name = "Artworks")
public class ArtworkResource {

    private static final Duration FRESH = Duration.ofDays(1);
    private static final String RANGE = "Range";
    private static final String IF_RANGE = "If-Range";
    private static final String CONTENT_RANGE = "Content-Range";

    private final FindArtwork find;
    private final Clock clock;

    ArtworkResource(FindArtwork find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getArtwork", summary = "An image of a task's output", description = "Needs no key: whoever has the link may see it.")
    @APIResponse(responseCode = "200", description = "The image", content = @Content(mediaType = "image/*",
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part of it that Range asks for", content = @Content(mediaType = "image/*",
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "302", description = "To where it is kept, by a link that soon ends")
    @APIResponse(responseCode = "304", description = "It is what the caller has")
    @APIResponse(responseCode = "404", description = "There is no such image, or not any more")
    @APIResponse(responseCode = "416", description = "It ends before the part that Range asks for")
    public Uni<Response> image(String task, String name, @Context Request request, @Context HttpHeaders headers) {
        return find.find(task, name)
                .chain(found -> found.map(known -> answer(known, request, headers)).orElseGet(ArtworkResource::absent));
    }

    @HEAD
    @Operation(hidden = true)
    public Uni<Response> head(String task, String name, @Context Request request) {
        return find.find(task, name).map(found -> found
                .map(known -> unchanged(known, request).orElseGet(() -> described(known).header(
                        HttpHeaders.CONTENT_LENGTH, known.artwork().bytes())).build())
                .orElseGet(() -> Response.status(Status.NOT_FOUND).build()));
    }

    private Uni<Response> answer(Found found, Request request, HttpHeaders headers) {
        return unchanged(found, request).or(() -> elsewhere(found))
                .map(known -> Uni.createFrom().item(known.build()))
                .orElseGet(() -> shown(found, headers));
    }

    /** A fresh link each time: it ends soon, so nobody may keep it. */
    private Optional<ResponseBuilder> elsewhere(Found found) {
        return find.link(found).map(link -> Response.status(Status.FOUND).location(link)
                .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private Uni<Response> shown(Found found, HttpHeaders headers) {
        return find.bytes(found).map(bytes -> shown(found, bytes.orElseThrow(NotFoundException::new), headers).build());
    }

    private ResponseBuilder shown(Found found, byte[] whole, HttpHeaders headers) {
        return asked(found, headers).flatMap(range -> Part.of(range, whole.length)).map(part -> part(found, whole, part))
                .orElseGet(() -> described(found).entity(whole));
    }

    /** A part is of use only to whoever has the rest of the same. */
    private static Optional<String> asked(Found found, HttpHeaders headers) {
        String rest = headers.getHeaderString(IF_RANGE);
        boolean same = rest == null || rest.equals("\"" + tag(found).getValue() + "\"");
        return same ? Optional.ofNullable(headers.getHeaderString(RANGE)) : Optional.empty();
    }

    private ResponseBuilder part(Found found, byte[] whole, Part part) {
        if (!part.there()) {
            throw new ClientErrorException(Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(CONTENT_RANGE, part.contentRange()).build());
        }
        return described(found).status(Status.PARTIAL_CONTENT).header(CONTENT_RANGE, part.contentRange()).entity(part.of(whole));
    }

    private Optional<ResponseBuilder> unchanged(Found found, Request request) {
        return Optional.ofNullable(request.evaluatePreconditions(tag(found))).map(answer -> cacheable(answer, found));
    }

    private ResponseBuilder described(Found found) {
        return cacheable(Response.ok().tag(tag(found)).type(found.artwork().mimeType()), found)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
    }

    /** An artwork never changes, but it may be forgotten before its time: nobody shows it for longer than a day then. */
    private ResponseBuilder cacheable(ResponseBuilder answer, Found found) {
        Instant now = clock.instant();
        Instant stale = found.goneAt().isBefore(now.plus(FRESH)) ? found.goneAt() : now.plus(FRESH);
        long seconds = Math.max(0, Duration.between(now, stale).toSeconds());
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + seconds);
    }

    private static EntityTag tag(Found found) {
        return new EntityTag(found.artwork().sha256());
    }

    private static Uni<Response> absent() {
        return Uni.createFrom().failure(NotFoundException::new);
    }
}
