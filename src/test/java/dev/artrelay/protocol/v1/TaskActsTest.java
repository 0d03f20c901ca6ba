package dev.artrelay.protocol.v1;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Stage.class)
class TaskActsTest {

    private static final String WITH_WEBHOOK = "{'input':{'content':'c'},'model':'stage/qr','webhook':{'url':'https://8.8.8.8/hook'}}";

    @Inject
    Lives lives;

    private Api api;

    @BeforeEach
    void aClient() {
        api = Api.newClient();
    }

    @Test
    void canceling_twice_is_canceling_once() {
        String id = api.task();

        api.call().post("/v1/tasks/" + id + "/cancel").then().statusCode(200).body("status", is("canceled"));
        api.call().post("/v1/tasks/" + id + "/cancel").then().statusCode(200).body("status", is("canceled"));
    }

    @Test
    void what_has_settled_otherwise_cannot_be_canceled() {
        String id = api.task();
        lives.succeeds(id);

        api.call().post("/v1/tasks/" + id + "/cancel").then().statusCode(409).body("code", is("conflict"));
    }

    @Test
    void a_failed_task_is_tried_again_as_a_new_one() {
        String id = api.task();
        lives.fails(id);

        api.call().post("/v1/tasks/" + id + "/retry").then().statusCode(202).body("retry_of", is(id)).body("id", not(is(id)))
                .body("status", is("queued")).header("Location", notNullValue());
    }

    @Test
    void trying_again_twice_under_one_key_is_trying_again_once() {
        String id = api.task();
        lives.fails(id);

        String again = api.call().header("Idempotency-Key", "k").post("/v1/tasks/" + id + "/retry").then().statusCode(202)
                .extract().path("id");

        api.call().header("Idempotency-Key", "k").post("/v1/tasks/" + id + "/retry").then().statusCode(202).body("id", is(again))
                .header("Idempotency-Replayed", is("true"));
    }

    @Test
    void the_key_of_a_second_try_is_good_for_no_other_task() {
        String id = api.task();
        String other = api.task();
        lives.fails(id);
        lives.fails(other);

        api.call().header("Idempotency-Key", "k").post("/v1/tasks/" + id + "/retry").then().statusCode(202);

        api.call().header("Idempotency-Key", "k").post("/v1/tasks/" + other + "/retry").then().statusCode(422)
                .body("code", is("idempotency_mismatch"));
    }

    @Test
    void a_task_that_has_not_failed_is_not_tried_again() {
        api.call().post("/v1/tasks/" + api.task() + "/retry").then().statusCode(409).body("code", is("conflict"));
    }

    @Test
    void the_journal_tells_what_happened_in_order() {
        String id = api.task();
        lives.succeeds(id);

        api.call().get("/v1/tasks/" + id + "/events").then().statusCode(200)
                .body("items.event", contains("accepted", "submitting", "submitted", "finished", "succeeded"))
                .body("items[0].detail", is("stage/qr")).body("forgotten", is(0));
    }

    @Test
    void webhook_attempts_are_shown_and_sent_again() {
        String id = api.task(WITH_WEBHOOK);
        lives.succeeds(id);
        lives.triesWebhook(id);

        api.call().get("/v1/tasks/" + id + "/deliveries").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].url", is("https://8.8.8.8/hook")).body("items[0].status", is(503))
                .body("items[0].type", is("task.succeeded")).body("items[0].attempt", is(1))
                .body("items[0].next_attempt_at", notNullValue()).body("items[0].error", nullValue());
        api.call().post("/v1/tasks/" + id + "/deliveries/redeliver").then().statusCode(202);
    }

    @Test
    void where_nobody_was_to_be_told_nothing_is_sent_again() {
        String id = api.task();
        lives.succeeds(id);

        api.call().post("/v1/tasks/" + id + "/deliveries/redeliver").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"GET,", "GET,/events", "GET,/deliveries", "POST,/cancel", "POST,/retry", "POST,/deliveries/redeliver", "DELETE,"})
    void a_stranger_finds_nothing(String method, String path) {
        String id = api.task(WITH_WEBHOOK);
        lives.fails(id);
        Api stranger = Api.newClient();

        stranger.call().request(method, "/v1/tasks/" + id + (path == null ? "" : path)).then().statusCode(404)
                .body("code", is("not_found"));

        api.call().get("/v1/tasks/" + id).then().statusCode(200).body("status", is("failed"));
    }

    @Test
    void a_stranger_lists_and_batches_nothing() {
        String id = api.task();
        Api stranger = Api.newClient();

        stranger.call().get("/v1/tasks").then().statusCode(200).body("items", hasSize(0));
        stranger.call().body(Api.json("{'ids':['" + id + "']}")).post("/v1/tasks/batch").then().statusCode(200)
                .body("items", hasSize(0)).body("missing", hasItem(id));
    }
}
