package dev.artrelay.protocol.acedata;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.artrelay.protocol.acedata.AceDataStand.Received;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.studio.Commission;
import dev.artrelay.studio.QrStudio;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes painted by a provider that takes pictures of codes itself, and judged by us. Its pictures say the menu's address. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class ContentElsewhereTest {

    @Inject
    AceDataStand stand;
    @Inject
    AceDataStage.Account account;

    private final ScriptedUpstream host = new ScriptedUpstream();
    private String key;

    @BeforeEach
    void become_a_client() {
        stand.reset();
        stand.relay(URI.create("http://localhost:" + RestAssured.port));
        account.isThere(true);
        key = given().header("Authorization", "Bearer test-admin").contentType(ContentType.JSON)
                .body(Map.of("client", "client-" + UUID.randomUUID())).post("/v1/keys").then().statusCode(201).extract().path("key");
    }

    @AfterEach
    void close() {
        stand.failsTheRest();
        host.close();
    }

    @Test
    void the_picture_is_passed_on_and_the_artwork_judged_by_what_we_read_in_it() {
        String id = submitted(Map.of("content_image_url", picture("https://example.com/menu")));

        Received sent = stand.submitted();

        assertEquals(host.url() + "/code.png", sent.body().get("content_image_url").asText());
        assertFalse(sent.body().has("content"));
        stand.succeeds(sent.id());
        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("succeeded"));
    }

    @Test
    void an_artwork_that_says_something_else_than_the_picture_does_not_succeed() {
        String id = submitted(Map.of("content_image_url", picture("https://example.com/another")));

        stand.succeeds(stand.submitted().id());

        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("failed")).body("error.code", is("not_scannable"));
    }

    @Test
    void a_picture_that_we_cannot_read_is_the_providers_affair() {
        String id = submitted(Map.of("content_image_url", host.url() + "/unreadable.png"));

        stand.succeeds(stand.submitted().id());

        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("succeeded"))
                .body("output.images[0].verdict.scannable", is(true));
        assertEquals(1, host.rest().size());
    }

    @Test
    void a_short_link_is_what_the_provider_paints_and_the_client_s_address_what_it_asked_for() {
        String address = "https://example.com/a/rather/long/address/of/a/menu/for/two";
        String id = submitted(Map.of("content", address, "shorten", true, "scannability", "report"));

        Received sent = stand.submitted();

        stand.succeeds(sent.id());
        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("succeeded")).body("input.content", is(address))
                .body("short_link", is(sent.body().get("content").asText())).body("output.images[0].verdict.scannable", is(false));
        String path = URI.create(sent.body().get("content").asText()).getPath();
        given().redirects().follow(false).get(path).then().statusCode(302).header("Location", address);
        assertEquals("link", sent.body().get("type").asText());
    }

    @Test
    void whoever_asks_for_no_short_link_has_none() {
        String id = submitted(Map.of("content", "https://example.com/menu"));

        stand.succeeds(stand.submitted().id());

        call().get("/v1/tasks/" + id + "?wait=25").then().body("status", is("succeeded")).body("short_link", nullValue());
    }

    private String picture(String content) {
        byte[] png = new QrStudio().paintModules(Commission.of(content)).png();
        host.on("/code.png", Reply.of(200, png, Map.of("Content-Type", "image/png")));
        return host.url() + "/code.png";
    }

    private String submitted(Map<String, Object> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("prompt", "a lake");
        return call().body(Map.of("model", "acedata/qrart", "input", whole)).post("/v1/tasks").then().statusCode(202).extract().path("id");
    }

    private RequestSpecification call() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
