package dev.artrelay.story;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.studio.Commission;
import dev.artrelay.studio.QrStudio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that a client gives as a picture of a code. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ContentInPictureTest {

    private static final String CONTENT = "https://example.com/menus/for/two/and/more/of/them?in=summer";

    private final ScriptedUpstream host = new ScriptedUpstream();
    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("painter");
        byte[] picture = new QrStudio().paintModules(Commission.of(CONTENT)).png();
        host.on("/code.png", Reply.of(200, picture, Map.of("Content-Type", "image/png")));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_picture_is_read_once_and_its_content_painted_and_expected() {
        String id = submitted("/code.png", false);

        api.settled(id).then().body("status", is("succeeded")).body("output.images[0].verdict.content", is(CONTENT))
                .body("output.images[0].verdict.scannable", is(true)).body("input.content", nullValue())
                .body("input.content_image_url", is(host.url() + "/code.png"));
        assertEquals(1, host.rest().size());
    }

    @Test
    void what_a_picture_says_can_be_shortened_too() {
        Response task = api.settled(submitted("/code.png", true));

        task.then().body("status", is("succeeded")).body("output.images[0].verdict.content", is(task.<String>path("short_link")));
        api.call().get("/v1/tasks/{id}/short-link", task.<String>path("id")).then().body("target", is(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone.png", "/words.png"})
    void a_picture_that_cannot_be_read_is_named_by_its_field(String path) {
        host.on("/words.png", Reply.of(200, "these are words"));

        api.settled(submitted(path, false)).then().body("status", is("failed")).body("error.code", is("invalid_request"))
                .body("error.retryable", is(false)).body("error.message", startsWith("content_image_url: "));
    }

    private String submitted(String path, boolean shorten) {
        return api.submitted(Map.of("model", "studio/qr", "input", Map.of("content_image_url", host.url() + path, "shorten", shorten,
                "resolution", "384x384")));
    }
}
