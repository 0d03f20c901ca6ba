package dev.artrelay.protocol.v1;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Stage.class)
class TaskListTest {

    @Inject
    Lives lives;

    private Api api;

    @BeforeEach
    void aClient() {
        api = Api.newClient();
    }

    @Test
    void pages_follow_each_other_newest_first() {
        String first = later();
        String second = later();
        String third = later();

        String cursor = api.call().get("/v1/tasks?limit=2").then().statusCode(200).body("items.id", contains(third, second))
                .extract().path("next_cursor");
        api.call().get("/v1/tasks?limit=2&cursor=" + cursor).then().statusCode(200).body("items.id", contains(first))
                .body("next_cursor", nullValue());
    }

    @Test
    void a_cursor_is_good_for_its_client_alone() {
        later();
        later();
        String cursor = api.call().get("/v1/tasks?limit=1").path("next_cursor");

        Api.newClient().call().get("/v1/tasks?cursor=" + cursor).then().statusCode(422).body("errors[0].field", is("cursor"));
        String forged = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
        api.call().get("/v1/tasks?cursor=" + forged).then().statusCode(422).body("errors[0].field", is("cursor"));
    }

    @Test
    void a_filter_shows_what_fits() {
        String tagged = api.task("{'input':{'content':'c'},'model':'stage/qr','tags':['menu']}");
        String done = later();
        lives.succeeds(done);

        api.call().get("/v1/tasks?tag=menu").then().body("items.id", contains(tagged));
        api.call().get("/v1/tasks?status=succeeded").then().body("items.id", contains(done));
        api.call().get("/v1/tasks?model=stage/qr").then().body("items", hasSize(2));
        api.call().get("/v1/tasks?model=other/one").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,ten", "status,done", "model,studio", "cursor,x"})
    void a_wrong_parameter_is_named(String name, String value) {
        api.call().queryParam(name, value).get("/v1/tasks").then().statusCode(422).body("code", is("invalid_request"))
                .body("errors.field", contains(name));
    }

    @Test
    void all_wrong_parameters_are_named_at_once() {
        api.call().get("/v1/tasks?limit=0&status=done").then().statusCode(422).body("errors.field", contains("status", "limit"));
    }

    @Test
    void a_batch_keeps_the_order_asked() {
        String one = later();
        String other = later();

        api.call().body(Api.json("{'ids':['" + other + "','nothing','" + one + "']}")).post("/v1/tasks/batch").then()
                .statusCode(200).body("items.id", contains(other, one)).body("missing", contains("nothing"));
    }

    @Test
    void a_batch_answers_as_often_as_it_is_asked() {
        String one = later();
        String other = later();

        api.call().body(Api.json("{'ids':['" + one + "','none','" + other + "','" + one + "','none']}")).post("/v1/tasks/batch").then()
                .statusCode(200).body("items.id", contains(one, other, one)).body("missing", contains("none", "none"));
    }

    @Test
    void a_batch_has_1_to_100_ids() {
        String many = IntStream.rangeClosed(1, 101).mapToObj(n -> "'" + n + "'").collect(Collectors.joining(","));

        api.call().body(Api.json("{'ids':[" + many + "]}")).post("/v1/tasks/batch").then().statusCode(422)
                .body("errors[0].field", is("ids"));
        api.call().body("{\"ids\":[]}").post("/v1/tasks/batch").then().statusCode(422).body("errors[0].field", is("ids"));
    }

    /** Ids of one millisecond have no order, so each gets one of its own. */
    private String later() {
        long before = System.currentTimeMillis();
        while (System.currentTimeMillis() == before) {
            Thread.onSpinWait();
        }
        return api.task();
    }
}
