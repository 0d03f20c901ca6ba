package dev.artrelay.protocol.v1;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.store.Tasks;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.TaskId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Stage.class)
class WebhooksResourceTest {

    private static final String PATH = "/v1/webhooks";

    @Inject
    Lives lives;
    @Inject
    Tasks tasks;

    private Api api;

    @BeforeEach
    void aClient() {
        api = Api.newClient();
    }

    @Test
    void a_subscriber_is_made_and_its_secret_shown_this_once() {
        ValidatableResponse made = made("{'url':'https://8.8.8.8/hook','events':['task.failed']}").statusCode(201)
                .body("id", matchesPattern("wh_[a-z2-7]{12}")).body("object", is("webhook")).body("url", is("https://8.8.8.8/hook"))
                .body("events", contains("task.failed")).body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("previous_valid_until", nullValue()).body("created_at", notNullValue());
        String id = made.extract().path("id");
        String secret = made.extract().path("secret");

        made.header("Location", "https://relay.example/v1/webhooks/" + id);
        api.call().get(PATH + "/" + id).then().statusCode(200).body("id", is(id)).body("state", is("enabled"))
                .body("disabled_at", nullValue()).body("disabled_reason", nullValue()).body("failing_since", nullValue())
                .body("events", contains("task.failed")).body("", not(containsString(secret)));
        api.call().get(PATH).then().statusCode(200).body("items.id", contains(id)).body("items[0].secret", nullValue());
    }

    @Test
    void who_names_no_events_hears_of_the_three_ends() {
        made("{'url':'https://8.8.8.8/hook'}").statusCode(201)
                .body("events", contains("task.succeeded", "task.failed", "task.canceled"));
    }

    @Test
    void the_sixth_is_refused_with_the_limit() {
        for (int place = 1; place <= 5; place++) {
            made("{'url':'https://8.8.8.8/" + place + "'}").statusCode(201);
        }

        made("{'url':'https://8.8.8.8/6'}").statusCode(409).body("code", is("conflict")).body("detail", containsString("at most 5"));

        api.call().get(PATH).then().body("items", hasSize(5));
    }

    @Test
    void a_url_that_subscribes_already_is_refused_with_its_id() {
        String first = subscribed();

        made("{'url':'https://8.8.8.8/hook','events':['task.failed']}").statusCode(409).body("code", is("conflict"))
                .body("webhook_id", is(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/hook", "https://169.254.169.254/", "http://8.8.8.8/", "https://user:pw@8.8.8.8/",
            "https://8.8.8.8:25/", "ftp://8.8.8.8/", "no url"})
    void a_url_that_may_not_be_reached_is_refused_by_name(String url) {
        made("{'url':'" + url + "'}").statusCode(422).body("code", is("invalid_request")).body("errors.field", contains("url"));

        api.call().get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void events_that_are_none_are_refused_with_those_there_are() {
        made("{'url':'https://8.8.8.8/hook','events':['task.done']}").statusCode(422).body("errors[0].field", containsString("events"))
                .body("errors[0].message", containsString("task.running, task.succeeded, task.failed, task.canceled"));
        made("{'url':'https://8.8.8.8/hook','events':[]}").statusCode(422).body("errors[0].field", is("events"));
        made("{'events':['task.failed']}").statusCode(422).body("errors[0].field", is("url"));
        made("{'url':'https://8.8.8.8/hook','secret':'mine'}").statusCode(422).body("errors[0].field", is("secret"));
    }

    @Test
    void a_secret_is_renewed_and_the_one_before_valid_for_a_day() {
        ValidatableResponse made = made("{'url':'https://8.8.8.8/hook'}");
        String id = made.extract().path("id");
        String first = made.extract().path("secret");

        api.call().post(PATH + "/" + id + "/rotate").then().statusCode(200).body("id", is(id)).body("secret", not(is(first)))
                .body("previous_valid_until", notNullValue());
    }

    @Test
    void what_is_deleted_is_not_there() {
        String id = subscribed();

        api.call().delete(PATH + "/" + id).then().statusCode(204);

        api.call().delete(PATH + "/" + id).then().statusCode(404).body("code", is("not_found"));
        api.call().get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void enabling_one_that_is_enabled_changes_nothing() {
        api.call().post(PATH + "/" + subscribed() + "/enable").then().statusCode(200).body("state", is("enabled"));
    }

    @Test
    void a_test_is_queued_and_can_be_watched() {
        String id = subscribed();
        api.call().get(PATH + "/" + id + "/test").then().statusCode(404);

        api.call().post(PATH + "/" + id + "/test").then().statusCode(202).body("state", is("queued")).body("status", nullValue())
                .header("Location", "https://relay.example/v1/webhooks/" + id + "/test");

        api.call().get(PATH + "/" + id + "/test").then().statusCode(200).body("state", is("queued")).body("at", nullValue());
    }

    @Test
    void a_redelivery_is_queued_once_and_can_be_watched() {
        String path = PATH + "/" + subscribed() + "/redeliver";

        String first = api.call().body(Api.json("{'since':'2026-03-01T10:00:00Z'}")).post(path).then().statusCode(202)
                .body("state", is("queued")).body("since", is("2026-03-01T10:00:00.000Z")).body("events", is(0)).extract().asString();
        String second = api.call().body(Api.json("{'since':'2026-03-01T12:00:00+01:00'}")).post(path).then().statusCode(202)
                .extract().asString();

        assertEquals(first, second);
        api.call().get(path).then().statusCode(200).body("state", is("queued")).body("done_at", nullValue());
    }

    @Test
    void a_canceled_task_is_told_of_by_the_write_that_cancels_it() {
        String webhook = subscribed();
        String task = api.task();

        api.call().post("/v1/tasks/" + task + "/cancel").then().statusCode(200);

        assertEquals(List.of(webhook), subscribersOf(task));
    }

    @Test
    void a_task_that_named_nobody_is_redelivered_to_standing_subscribers() {
        String task = api.task();
        lives.succeeds(task);
        String webhook = subscribed();

        api.call().post("/v1/tasks/" + task + "/deliveries/redeliver").then().statusCode(202);

        assertEquals(List.of(webhook), subscribersOf(task));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'since':'2999-01-01T00:00:00Z'}", "{'since':'yesterday'}", "{'since':'2026-13-45T10:00:00Z'}", "{}",
            "{'since':'2026-03-01'}"})
    void a_time_that_is_none_or_has_not_come_is_refused(String body) {
        api.call().body(Api.json(body)).post(PATH + "/" + subscribed() + "/redeliver").then().statusCode(422)
                .body("errors", hasSize(1)).body("errors[0].field", is("since"));
    }

    @ParameterizedTest
    @CsvSource({"GET,", "DELETE,", "POST,/rotate", "POST,/enable", "POST,/test", "GET,/test", "POST,/redeliver", "GET,/redeliver"})
    void a_stranger_finds_nothing(String method, String path) {
        String id = subscribed();
        Api stranger = Api.newClient();

        stranger.call().body(method.equals("POST") && "/redeliver".equals(path) ? Api.json("{'since':'2026-03-01T10:00:00Z'}") : "")
                .request(method, PATH + "/" + id + (path == null ? "" : path)).then().statusCode(404).body("code", is("not_found"));

        api.call().get(PATH + "/" + id).then().statusCode(200).body("state", is("enabled"));
        stranger.call().get(PATH).then().body("items", hasSize(0));
    }

    private List<String> subscribersOf(String task) {
        return tasks.get(new TaskId(task)).await().indefinitely().orElseThrow().deliveries().stream()
                .map(Delivery::subscriber).toList();
    }

    private String subscribed() {
        return made("{'url':'https://8.8.8.8/hook'}").statusCode(201).extract().path("id");
    }

    private ValidatableResponse made(String body) {
        return api.call().body(Api.json(body)).post(PATH).then();
    }
}
