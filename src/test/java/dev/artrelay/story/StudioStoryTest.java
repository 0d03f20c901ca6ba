package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the studio alone can do: paint over the client's own picture, and draw paths. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class StudioStoryTest {

    private static final String CONTENT = "https://example.com/menu";

    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient("studio-story");
    }

    @Test
    void a_picture_at_a_link_takes_the_place_of_a_scene() throws IOException {
        try (ScriptedUpstream host = new ScriptedUpstream()) {
            host.on("/red.png", Reply.of(200, red(), Map.of("Content-Type", "image/png")));
            String id = api.submitted(Map.of("input", Map.of("content", CONTENT,
                    "images", List.of(Map.of("url", host.url() + "/red.png")))));

            Response task = api.settled(id);

            task.then().body("status", is("succeeded")).body("output.upstream.style", is("content image"))
                    .body("output.images[0].verdict.content", is(CONTENT));
            assertReddish(task);
        }
    }

    @Test
    void a_picture_in_the_request_does_as_well() throws IOException {
        String id = api.submitted(Map.of("input", Map.of("content", CONTENT,
                "images", List.of(Map.of("base64", Base64.getEncoder().encodeToString(red()))))));

        Response task = api.settled(id);

        task.then().body("status", is("succeeded"));
        assertReddish(task);
    }

    @Test
    void a_picture_that_cannot_be_had_is_named_and_nothing_is_painted_instead() {
        try (ScriptedUpstream host = new ScriptedUpstream()) {
            String id = api.submitted(Map.of("input", Map.of("content", CONTENT,
                    "images", List.of(Map.of("url", host.url() + "/absent.png")))));

            api.settled(id).then().body("status", is("failed")).body("error.code", is("invalid_request"))
                    .body("error.message", containsString("images[0]: its host answered 404"));
        }
    }

    @Test
    void what_the_studio_cannot_use_is_in_the_journal() {
        String id = api.submitted(Map.of("input", Map.of("content", CONTENT, "images", List.of(Map.of("file_id", "3704")),
                "options", Map.of("guidance", 7))));
        api.settled(id);

        api.call().get("/v1/tasks/{id}/events", id).then()
                .body("items.detail", hasItem("images[0] not honoured: the studio cannot get at a file by its id"))
                .body("items.detail", hasItem("options.guidance not honoured: the studio does not know it"));
    }

    @Test
    void modules_come_as_paths_too() {
        String id = api.submitted(Map.of("input", Map.of("content", CONTENT, "options", Map.of("format", "svg"))));

        Response task = api.settled(id);

        task.then().body("status", is("succeeded")).body("output.images", hasSize(2))
                .body("output.images[0].mime_type", is("image/png")).body("output.images[0].verdict.scannable", is(true))
                .body("output.images[1].mime_type", is("image/svg+xml")).body("output.images[1].url", endsWith(".svg"))
                .body("output.images[1].width", is(768)).body("output.images[1].verdict", nullValue());
        fetched(task.path("output.images[1].url")).then().statusCode(200).contentType("image/svg+xml")
                .header("Content-Security-Policy", containsString("sandbox")).body(containsString("<path fill="));
    }

    @Test
    void an_unknown_method_or_format_is_refused_by_name() {
        api.submit(Map.of("input", Map.of("content", CONTENT, "options", Map.of("method", "oil")))).then().statusCode(422)
                .body("errors[0].field", is("input.options.method")).body("errors[0].message", containsString("art or modules"));
        api.submit(Map.of("input", Map.of("content", CONTENT, "options", Map.of("method", "art", "format", "svg")))).then()
                .statusCode(422).body("errors[0].field", is("input.options.format"));
    }

    @Test
    void every_style_of_the_studio_shows_a_thumbnail() {
        Response styles = api.call().get("/v1/styles");

        styles.then().body("items.findAll { it.provider == 'studio' }.thumbnail_url", everyItem(notNullValue()));
        for (String thumbnail : styles.jsonPath().<String>getList("items.findAll { it.provider == 'studio' }.thumbnail_url")) {
            fetched(thumbnail).then().statusCode(200).contentType("image/jpeg");
        }
        given().get("/styles/").then().statusCode(200).contentType("text/html").body(containsString("landscape_mountain.jpg"));
    }

    /** Links are built from the public URL, which is not where a test listens. */
    private static Response fetched(String url) {
        return given().get(URI.create(url).getPath());
    }

    private static void assertReddish(Response task) throws IOException {
        byte[] bytes = fetched(task.path("output.images[0].url")).then().statusCode(200).extract().asByteArray();
        Image mean = Image.of(ImageIO.read(new ByteArrayInputStream(bytes)));
        assertTrue(mean.red > mean.green + 40 && mean.red > mean.blue + 40, mean.toString());
        assertEquals(768, mean.width);
    }

    private static byte[] red() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF08070));
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(new Color(0x701010));
        graphics.fillOval(120, 60, 180, 180);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** Mean colour and width. */
    private record Image(int red, int green, int blue, int width) {

        static Image of(BufferedImage image) {
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new Image(mean(pixels, 16), mean(pixels, 8), mean(pixels, 0), image.getWidth());
        }

        private static int mean(int[] pixels, int shift) {
            long sum = 0;
            for (int pixel : pixels) {
                sum += pixel >> shift & 0xFF;
            }
            return (int) (sum / pixels.length);
        }
    }
}
