package dev.artrelay.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.picture.HostilePictures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends a picture that was made to hurt is told what is wrong with it. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class HostilePicturesTest {

    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("hostile-pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-bomb-30000x30000.png", "png-huge-length-IDAT.png", "png-zero-width.png", "png-no-data.png", "truncated-jpeg.jpeg",
        "truncated-webp-lossy.webp", "webp-lossless-beyond-its-end.webp", "gif-small-screen-huge-frame.gif", "jpeg-huge-65535x65535.jpg",
        "svg-billion-laughs.svg", "bitmap.bmp", "tiff.tif"})
    void to_be_scanned(String name) {
        api.call().contentType("image/png").body(HostilePictures.named(name)).post("/v1/scan").then().statusCode(422)
                .contentType("application/problem+json").body("code", is("invalid_request")).body("errors[0].field", is("body"));
        api.call().contentType("application/json").body(Map.of("image_base64", base64(name))).post("/v1/scan").then().statusCode(422)
                .body("errors[0].field", is("image_base64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-7000x7000.png", "png-palette-missing.png", "truncated-png.png", "webp-huge-chunk.webp", "gif-no-frame.gif",
        "jpeg-two-frames.jpg", "svg-external-entity.svg", "icon.ico"})
    void to_be_painted_over(String name) {
        String id = api.submitted(Map.of("input", Map.of("content", "https://example.com", "images",
                List.of(Map.of("base64", base64(name))))));

        api.settled(id).then().body("status", is("failed")).body("error.code", is("invalid_request"))
                .body("error.message", startsWith("images[0]: "));
    }

    private static String base64(String name) {
        return Base64.getEncoder().encodeToString(HostilePictures.named(name));
    }
}
