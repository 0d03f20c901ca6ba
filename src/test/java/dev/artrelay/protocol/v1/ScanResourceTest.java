package dev.artrelay.protocol.v1;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.artrelay.verdict.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Stage.class)
class ScanResourceTest {

    private static final String CONTENT = "https://example.com/menu";
    private static final byte[] PNG = Pictures.png(Pictures.plain(CONTENT, 480));

    private Api api;

    @BeforeEach
    void become_a_client() {
        api = Api.newClient();
    }

    @Test
    void a_picture_in_json_gets_a_verdict() {
        json("{'image_base64':'" + Base64.getEncoder().encodeToString(PNG) + "','content':'" + CONTENT + "'}").statusCode(200)
                .body("scannable", is(true)).body("content", is(CONTENT)).body("decoders.zxing", is(true))
                .body("decoders.boofcv", is(true)).body("score", is(1.0f)).body("conditions.total", is(20))
                .body("profile", is("full")).body("grade", is("A")).body("repaired", is(false))
                .body("code.error_correction", is("M")).body("code.correction_left", is(1.0f)).body("code.weak_modules", is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image_base64", "base64", "image", "image_url", "url"})
    void a_picture_may_be_its_own_address(String name) {
        json("{'" + name + "':'data:image/png;base64," + Base64.getEncoder().encodeToString(PNG) + "'}").statusCode(200)
                .body("content", is(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "image"})
    void a_picture_in_json_has_other_names(String name) {
        json("{'" + name + "':'" + Base64.getEncoder().encodeToString(PNG) + "'}").statusCode(200).body("content", is(CONTENT));
    }

    @ParameterizedTest
    @CsvSource({"url,https://127.0.0.1/a.png", "image,https://127.0.0.1/a.png", "url,nowhere", "image,§", "base64,§",
        "image_url,data:nothing", "url,''", "image_base64,'data:image/png;base64,'"})
    void whatever_its_name_what_is_wrong_with_a_picture_is_told_under_it(String name, String value) {
        json("{'" + name + "':'" + value + "'}").statusCode(422).body("errors[0].field", is(name));
    }

    @Test
    void a_picture_as_the_body_does_as_well() {
        call().contentType("image/png").body(PNG).post("/v1/scan").then().statusCode(200).body("content", is(CONTENT));
        call().contentType("application/octet-stream").queryParam("content", "something else").body(PNG).post("/v1/scan").then()
                .statusCode(200).body("scannable", is(false)).body("content", is(CONTENT)).body("grade", is("F"))
                .body("smallest_print_mm", nullValue());
    }

    @Test
    void a_picture_in_a_form_does_as_well() {
        call().multiPart("image", "menu.png", PNG, "image/png").multiPart("content", CONTENT).post("/v1/scan").then().statusCode(200)
                .body("scannable", is(true));
    }

    @Test
    void a_form_without_a_picture_is_refused_by_field() {
        call().multiPart("content", CONTENT).post("/v1/scan").then().statusCode(422).body("errors.field", hasItem("image"));
    }

    @Test
    void exactly_one_picture_is_needed() {
        json("{}").statusCode(422).body("errors.field", hasItem("image_url"));
        json("{'image_url':'https://example.com/a.png','image_base64':'AAAA'}").statusCode(422).body("errors.field", hasItem("image_url"));
    }

    @Test
    void what_is_no_picture_is_refused_by_field() {
        String text = Base64.getEncoder().encodeToString("no picture".getBytes(StandardCharsets.UTF_8));

        json("{'image_base64':'" + text + "'}").statusCode(422).body("errors[0].field", is("image_base64"));
        json("{'image_base64':'§'}").statusCode(422).body("errors[0].field", is("image_base64"));
        call().contentType("image/png").body("no picture".getBytes(StandardCharsets.UTF_8)).post("/v1/scan").then().statusCode(422).body("errors[0].field", is("body"));
    }

    @Test
    void forbidden_addresses_and_unknown_fields_are_refused_by_field() {
        json("{'image_url':'https://127.0.0.1/a.png'}").statusCode(422).body("errors[0].field", is("image_url"));
        json("{'picture':'x','image_base64':'AAAA'}").statusCode(422).body("errors.field", hasItem("picture"));
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_is_opened() {
        byte[] bomb = PNG.clone();
        bomb[18] = 0x20;
        bomb[22] = 0x20;

        call().contentType("image/png").body(bomb).post("/v1/scan").then().statusCode(422)
                .body("errors[0].message", containsString("pixels"));
    }

    @Test
    void a_body_that_is_neither_json_nor_a_picture_is_of_the_wrong_type() {
        call().contentType("text/plain").body("no picture").post("/v1/scan").then().statusCode(415).body("code", is("invalid_request"));
        call().contentType("application/octet-stream").body(PNG).post("/v1/scan").then().statusCode(200);
    }

    @Test
    void nobody_scans_without_a_key() {
        RestAssured.given().contentType("image/png").body(PNG).post("/v1/scan").then().statusCode(401);
    }

    private ValidatableResponse json(String body) {
        return api.call().body(Api.json(body)).post("/v1/scan").then();
    }

    private RequestSpecification call() {
        return RestAssured.given().header("Authorization", "Bearer " + api.key());
    }
}
