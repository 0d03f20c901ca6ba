package dev.artrelay.protocol.acedata.dialect;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tasks that are looked up, listed and forgotten in their words. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataLookUpTest extends AceDataCaller {

    @Test
    void a_task_is_found_by_its_id_and_by_its_trace() {
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        Response record = record("/qrart/tasks", id);

        record.then().statusCode(200).body("id", is(id)).body("response", nullValue()).body("finished_at", nullValue())
                .body("request.prompt", is("a lake"));
        assertTrue(Wire.parsed(record.asString()).has("response"));
        String trace = record.path("trace_id");
        for (String by : List.of("{\"action\":\"retrieve\",\"task_id\":\"" + id + "\"}",
                "{\"action\":\"retrieve\",\"trace_id\":\"" + trace + "\"}",
                "{\"id\":\"" + id + "\",\"ids\":[\"x\"],\"action\":\"generate\"}", "{\"id\":\"" + id + "\"}")) {
            post("/qrart/tasks", by).then().statusCode(200).body("id", is(id));
        }
    }

    @Test
    void what_is_not_there_is_an_empty_object() {
        String id = post("/qrart/generate", asynchronous()).path("task_id");
        String stranger = newClient("stranger-" + UUID.randomUUID());

        for (String unknown : List.of("x", UUID.randomUUID().toString(), "01970000-0000-7000-8000-000000000000")) {
            record("/qrart/tasks", unknown).then().statusCode(200).body("", anEmptyMap());
        }
        record("/midjourney/tasks", id).then().statusCode(200).body("", anEmptyMap());
        given().header("Authorization", "Bearer " + stranger).body("{\"id\":\"" + id + "\"}").post("/qrart/tasks")
                .then().statusCode(200).body("", anEmptyMap());
        given().header("Authorization", "Bearer " + stranger).body("{\"action\":\"retrieve_batch\"}").post("/qrart/tasks")
                .then().statusCode(200).body("count", is(0));
    }

    @Test
    void their_own_examples_are_taken_as_they_are() {
        post("/qrart/tasks", Wire.text("query-qrart-seed")).then().statusCode(200).body("", anEmptyMap());
        post("/midjourney/tasks", Wire.text("query-midjourney-seed")).then().statusCode(200).body("", anEmptyMap());
    }

    @Test
    void many_are_found_by_their_ids_and_all_by_page() {
        List<String> ids = new ArrayList<>();
        for (int task = 0; task < 14; task++) {
            ids.add(post("/qrart/generate", asynchronous()).path("task_id"));
        }
        post("/midjourney/imagine", "{\"prompt\":\"a cat\",\"async\":true}").then().statusCode(200);
        List<String> asked = new ArrayList<>(ids);
        asked.add("x");

        batch(Map.of("ids", asked)).then().statusCode(200).body("items.id", equalTo(ids)).body("count", is(14));
        batch(Map.of("ids", ids, "limit", 5, "offset", 12)).then().body("items.id", equalTo(ids.subList(12, 14))).body("count",
                is(14));
        batch(Map.of("ids", List.of())).then().body("items.size()", is(0)).body("count", is(0));
        batch(Map.of()).then().body("items.size()", is(12)).body("items[0].id", is(ids.get(13))).body("count", is(14));
        batch(Map.of("offset", 12, "user_id", "u", "type", "images")).then().body("items.size()", is(2)).body("count", is(14));
    }

    @Test
    void what_the_client_submitted_elsewhere_is_found_by_its_id_and_not_listed() {
        String id = call().body("{\"input\":{\"content\":\"elsewhere\"}}").post("/v1/tasks").then().statusCode(202).extract().path("id");

        batch(Map.of("ids", List.of(id))).then().body("items.id", equalTo(List.of(id)));
        batch(Map.of()).then().statusCode(200).body("items.size()", is(0)).body("count", is(0));
    }

    private Response batch(Map<String, Object> question) {
        Map<String, Object> body = new HashMap<>(question);
        body.put("action", "retrieve_batch");
        return post("/qrart/tasks", new String(AceDataJson.bytes(body)));
    }

    @Test
    void a_task_that_has_settled_can_be_forgotten() {
        account.isThere(false);
        String id = post("/qrart/generate", CODE).path("task_id");

        post("/qrart/tasks", "{\"action\":\"delete\",\"id\":\"" + id + "\",\"user_id\":\"u\"}").then().statusCode(200)
                .body("id", is(id)).body("deleted", is(true));

        record("/qrart/tasks", id).then().body("", anEmptyMap());
    }

    @Test
    void a_task_is_not_forgotten_by_the_other_service() {
        account.isThere(false);
        String id = post("/qrart/generate", CODE).path("task_id");

        post("/midjourney/tasks", "{\"action\":\"delete\",\"id\":\"" + id + "\"}").then().statusCode(200)
                .body("id", is(id)).body("deleted", is(false));

        record("/qrart/tasks", id).then().body("id", is(id));
    }

    @Test
    void tasks_of_our_own_dialect_are_shown_too() {
        String id = call().contentType(ContentType.JSON).body(Map.of("model", "studio/qr", "input", Map.of("content", CONTENT,
                "padding", 10)))
                .header("Prefer", "wait=20").post("/v1/tasks").then().extract().path("id");

        settled("/qrart/tasks", id).then().body("response.success", is(true)).body("request.content", is(CONTENT))
                .body("request.padding_level", is("10")).body("request.type", nullValue());
    }
}
