package dev.artrelay.protocol.acedata.dialect;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.AceDataStage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that come to nothing, refused in their words. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataErrorsTest extends AceDataCaller {

    @Test
    void no_token_is_a_bad_request_and_a_wrong_one_is_not() {
        refused(given().body(CODE).post("/qrart/generate"), 400, "no_token");
        refused(given().header("Authorization", "Bearer nobody").body(CODE).post("/qrart/generate"), 401, "invalid_token");
        refused(given().header("Authorization", "Bearer nobody").body("{}").post("/midjourney/tasks"), 401, "invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{", "null", "{}", "{\"action\":\"explode\",\"id\":\"1\"}"})
    void what_is_no_request_is_a_bad_one(String body) {
        for (String path : List.of("/qrart/generate", "/qrart/tasks", "/midjourney/imagine", "/midjourney/tasks")) {
            refused(post(path, body), 400, "bad_request");
        }
    }

    @Test
    void links_are_vetted_before_anything_is_done() {
        refused(post("/qrart/generate", CODE.replace("}", ",\"callback_url\":\"ftp://client.example/\"}")), 400, "bad_request")
                .then().body("error.message", containsString("callback_url "));
        refused(post("/qrart/generate", CODE.replace("}", ",\"content_image_url\":\"not a url\"}")), 400, "bad_request")
                .then().body("error.message", is("content_image_url must be a URL"));
        refused(post("/midjourney/imagine",
                "{\"action\":\"variation_region\",\"image_id\":\"1\",\"mask\":\"https://user:pw@x.example/\"}"), 400, "bad_request")
                .then().body("error.message", containsString("mask "));
        assertTrue(stand.unreadSubmits().isEmpty());
    }

    @Test
    void what_is_too_large_is_refused() {
        refused(post("/qrart/generate", CODE.replace("a lake", "x".repeat(5 << 20))), 413, "bad_request");
    }

    @Test
    void other_paths_and_methods_are_refused_in_their_words() {
        refused(call().body("{}").post("/qrart/nothing"), 404, "no_api");
        refused(call().body("{}").post("/midjourney/describe"), 400, "api_not_implemented");
        refused(call().get("/qrart/generate"), 405, "no_api");
        call().accept("image/png").contentType("application/x-www-form-urlencoded").body("{\"id\":\"x\"}").post("/qrart/tasks")
                .then().statusCode(200).body("", anEmptyMap());
        given().header("Authorization", "Bearer " + key).body("{\"id\":\"x\"}".getBytes()).post("/qrart/tasks/").then()
                .statusCode(200);
    }
}
