package dev.artrelay.protocol.acedata.dialect;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that nobody at Ace Data Cloud could answer, for there is no account. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataOnTheStudioTest extends AceDataCaller {

    @Test
    void a_held_call_is_answered_with_a_picture_that_scans() {
        account.isThere(false);

        Response answer = post("/qrart/generate", CODE.replace("}", ",\"seed\":8854035076374666}"));

        answer.then().statusCode(200).contentType("application/json").body("success", is(true)).body("seed",
                is(8854035076374666L))
                .body("task_id", matchesPattern(UUID_SHAPE)).body("trace_id", matchesPattern(UUID_SHAPE))
                .body("image_width", is(768)).body("image_height", is(768));
        assertEquals(CONTENT, scanned(answer.path("image_url")));
    }

    @ParameterizedTest
    @CsvSource({"email, a@example.com, mailto:a@example.com", "phone, +49301234, tel:+49301234",
            "sms, +491701234, smsto:+491701234"})
    void the_code_says_what_its_type_makes_of_the_content(String type, String content, String says) {
        account.isThere(false);

        Response answer = post("/qrart/generate",
                "{\"type\":\"" + type + "\",\"prompt\":\"a lake\",\"content\":\"" + content + "\"}");

        assertEquals(says, scanned(answer.path("image_url")));
        record("/qrart/tasks", answer.path("task_id")).then().body("request.content", is(content)).body("request.type", is(type));
    }

    @Test
    void a_code_may_be_given_as_a_picture() {
        account.isThere(false);

        Response answer = post("/qrart/generate",
                "{\"type\":\"link\",\"prompt\":\"a lake\",\"content_image_url\":\"" + stand.pictureUrl() + "\"}");

        assertEquals(CONTENT, scanned(answer.then().statusCode(200).extract().path("image_url")));
    }

    @Test
    void every_field_of_theirs_is_taken() {
        account.isThere(false);
        String body = Wire.text("dialect-qrart-full").replace("\"content_image_url\": \"https://example.com/code.png\",", "")
                .replace("\"callback_url\": \"https://client.example/hook\",", "");

        String id = post("/qrart/generate", body).path("task_id");

        settled("/qrart/tasks", id).then().body("response.success", is(true)).body("request.padding_level", is("10"))
                .body("response.image_width", not(768));
    }

    @Test
    void what_nobody_can_run_is_not_implemented() {
        account.isThere(false);

        refused(post("/midjourney/imagine", "{\"prompt\":\"a cat\"}"), 400, "api_not_implemented");
    }

    @Test
    void what_the_painter_cannot_do_is_a_bad_request_in_their_words() {
        account.isThere(false);

        refused(post("/qrart/generate", CODE.replace("}", ",\"preset\":\"no-such-preset\"}")), 400, "bad_request")
                .then().body("error.message", containsString("preset "));
    }
}
