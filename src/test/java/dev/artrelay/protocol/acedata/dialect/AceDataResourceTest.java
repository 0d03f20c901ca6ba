package dev.artrelay.protocol.acedata.dialect;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.AceDataStand;
import dev.artrelay.protocol.acedata.AceDataStand.Act;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.stand.Subscriber;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataResourceTest extends AceDataCaller {

    @ParameterizedTest
    @ValueSource(strings = {"\"async\":true", "\"callback_url\":\"HOOK\"", "\"async\":true,\"callback_url\":\"HOOK\""})
    void an_asynchronous_call_is_answered_at_once_with_two_keys(String how) {
        try (Subscriber subscriber = new Subscriber()) {
            Response answer = post("/qrart/generate", CODE.replace("}", "," + how.replace("HOOK", subscriber.url()
                    .toString()) + "}"));

            assertEquals(Map.of("success", true, "task_id", answer.<String>path("task_id")), answer.then().statusCode(200)
                    .extract().as(Map.class));
            stand.succeeds(stand.submitted().id());
            Response done = settled("/qrart/tasks", answer.path("task_id"));
            done.then().body("response.success", is(true)).body("response.seed", is(8854035076374666L));
            if (how.contains("HOOK")) {
                assertEquals(Wire.parsed(done.asString()).get("response"), Wire.parsed(subscriber.next().body()));
            }
        }
    }

    @Test
    void a_held_call_is_answered_when_the_callback_has_come() {
        stand.acts(Act.CALLS_BACK_FIRST);

        Response answer = post("/qrart/generate", CODE);

        answer.then().statusCode(200).body("success", is(true)).body("image_width", is(768));
        assertEquals(CONTENT, scanned(answer.path("image_url")));
    }

    @Test
    void what_cannot_be_held_longer_is_answered_as_if_it_had_been_asynchronous() {
        patience.is(Duration.ofMillis(10));

        Response answer = post("/qrart/generate", CODE);

        answer.then().statusCode(200).body("size()", is(3)).body("success", is(true)).body("task_id", matchesPattern(UUID_SHAPE))
                .body("trace_id", matchesPattern(UUID_SHAPE));
        stand.succeeds(stand.submitted().id());
        settled("/qrart/tasks", answer.path("task_id")).then().body("response.success", is(true));
    }

    @Test
    void a_submission_whose_answer_was_lost_is_found_by_its_callback_and_never_sent_again() {
        stand.acts(Act.TAKES_AND_BREAKS);
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        AceDataStand.Received submit = stand.submitted();

        assertEquals(200, stand.callsBack(submit, stand.succeeds(submit.id())));
        assertEquals(200, stand.callsBack(submit, stand.succeeds(submit.id())));

        settled("/qrart/tasks", id).then().body("response.success", is(true));
        assertTrue(stand.unreadSubmits().isEmpty());
    }

    @Test
    void a_forged_success_is_not_believed() {
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        AceDataStand.Received submit = stand.submitted();

        stand.callsBack(submit, Map.of("success", true, "task_id", submit.id(), "image_url", stand.pictureUrl()));
        stand.fails(submit.id(), "forbidden", "our moderators feel");

        settled("/qrart/tasks", id).then().body("response.success", is(false)).body("response.error.code", is("forbidden"));
    }

    @Test
    void a_failed_call_is_answered_with_a_status_that_nobody_repeats() {
        stand.acts(Act.answers(400, Wire.text("error-flat")), Act.answers(403, Wire.text("error-with-success")));

        refused(post("/qrart/generate", CODE), 400, "task_failed").then().body("error.message", is("prompt is required"));
        refused(post("/qrart/generate", CODE), 403, "forbidden");
    }

    @Test
    void an_account_in_arrears_is_nothing_that_a_client_hears_of() {
        stand.acts(Act.answers(403, Wire.text("error-nested")));

        Response answer = refused(post("/qrart/generate", CODE), 400, "api_error");

        assertFalse(answer.asString().contains("4711"), answer.asString());
    }
}
