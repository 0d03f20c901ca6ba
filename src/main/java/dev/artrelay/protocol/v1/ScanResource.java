package dev.artrelay.protocol.v1;

import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.V1Wire.Scan;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.problem.BodyLimit;
import dev.artrelay.protocol.v1.problem.FieldError;
import dev.artrelay.protocol.v1.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Whether the code in a picture can be scanned. */
@ForClients
@Path("/v1/scan")
@Produces(MediaType.APPLICATION_JSON)
class ScanResource {

    private static final String IMAGE = "image";
    private static final String IMAGE_URL = "image_url";
    private static final int CONTENT = 4_000;

    private final Bodies bodies;
    private final UrlVetting urls;
    private final Scanning scanning;

    ScanResource(Bodies bodies, UrlVetting urls, Scanning scanning) {
        this.bodies = bodies;
        this.urls = urls;
        this.scanning = scanning;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "scanPicture", summary = "Say whether the code in a picture can be scanned",
            description = "The picture comes as JSON, as the body itself, or as the file of a form (`image`, beside `content`). It is"
                    + " looked at under 20 conditions, which takes about a second")
    @RequestBody(required = true, content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Scan.class),
                examples = @ExampleObject(name = "A picture somewhere", value = Examples.SCAN)),
        @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT, properties = {
            @SchemaProperty(name = "image", type = SchemaType.STRING, format = "binary"),
            @SchemaProperty(name = IMAGE_URL, type = SchemaType.STRING), @SchemaProperty(name = "content", type = SchemaType.STRING)}))})
    @APIResponse(responseCode = "200", description = "The verdict", content = @Content(schema = @Schema(implementation = V1Scan.class)))
    public Uni<V1Scan> scan(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @QueryParam("content") @Parameter(description = "What the code is to say, where the body is the picture") String content,
            byte[] body) {
        if (type == null || !type.startsWith("image/") && !type.startsWith(MediaType.APPLICATION_OCTET_STREAM)) {
            return scan(bodies.read(body, Scan.class, ScanResource::errors).value());
        }
        if (body.length > BodyLimit.BYTES) {
            throw BodyLimit.refusal();
        }
        return scanning.of(body, "body", expected(content));
    }

    private Uni<V1Scan> scan(Scan asked) {
        SentPicture picture = SentPicture.of(asked).get(0);
        return picture.inline() ? scanning.of(picture.bytes(), picture.field(), asked.content())
                : fetched(picture.field(), picture.value(), asked.content());
    }

    private static List<FieldError> errors(Scan asked) {
        List<SentPicture> pictures = SentPicture.of(asked);
        return pictures.size() == 1 ? pictures.get(0).error().stream().toList()
                : List.of(new FieldError(IMAGE_URL, "or image_base64 is needed, and only one of them"));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<V1Scan> form(@RestForm(FileUpload.ALL) List<FileUpload> files, @RestForm(IMAGE_URL) String url,
            @RestForm("content") String content) {
        boolean linked = url != null && !url.isBlank();
        if (files.size() + (linked ? 1 : 0) != 1) {
            throw Refusal.invalid(IMAGE, "is needed: one file, or image_url in its place");
        }
        return linked ? fetched(IMAGE_URL, url, expected(content)) : scanning.of(sent(files.get(0)), IMAGE, expected(content));
    }

    private Uni<V1Scan> fetched(String field, String url, String content) {
        return urls.vet(field, url).chain(() -> scanning.at(URI.create(url), field, content));
    }

    private static FileUpload sent(FileUpload file) {
        if (file.size() > BodyLimit.BYTES) {
            throw BodyLimit.refusal();
        }
        return file;
    }

    private static String expected(String content) {
        if (content != null && content.codePointCount(0, content.length()) > CONTENT) {
            throw Refusal.invalid("content", "must have 1 to " + CONTENT + " characters");
        }
        return content == null || content.isEmpty() ? null : content;
    }
}
