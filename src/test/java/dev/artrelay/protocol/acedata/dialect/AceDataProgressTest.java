package dev.artrelay.protocol.acedata.dialect;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.stand.Subscriber;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client of Midjourney hears while its picture is painted, and what it may have done with it. */
@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataProgressTest extends AceDataCaller {

    @Test
    void a_picture_can_be_followed_up() {
        String id = post("/midjourney/imagine", "{\"prompt\":\"a cat\",\"async\":true}").path("task_id");
        stand.succeeds(stand.submitted().id(), grid());
        Response first = settled("/midjourney/tasks", id);
        first.then().body("type", is("imagine")).body("response.image_id", is("1211290228438868029"))
                .body("response.actions", equalTo(List.of("upscale1", "reroll"))).body("response.progress", is(100))
                .body("response.sub_image_urls.size()", is(1));

        post("/midjourney/imagine", "{\"action\":\"upscale1\",\"image_id\":\"1211290228438868029\",\"async\":true}").then()
                .statusCode(200);

        JsonNode sent = stand.submitted().body();
        assertEquals("upscale1", sent.get("action").asText());
        assertEquals("\"1211290228438868029\"", sent.get("image_id").toString());
    }

    private Map<String, Object> grid() {
        Map<String, Object> result = new HashMap<>();
        result.put("image_id", "1211290228438868029");
        result.put("progress", 100);
        result.put("image_url", stand.pictureUrl() + "?width=384");
        result.put("raw_image_url", stand.pictureUrl());
        result.put("sub_image_urls", List.of(stand.pictureUrl() + "?part=1"));
        result.put("actions", List.of("upscale1", "reroll"));
        return result;
    }

    @Test
    void progress_comes_line_by_line_and_the_result_last() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/midjourney/imagine"))
                .header("Authorization", "Bearer " + key).header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"a cat\"}")).build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofInputStream());
        List<JsonNode> lines = new ArrayList<>();

        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body()))) {
            lines.add(Wire.parsed(reader.readLine()));
            String id = stand.submitted().id();
            stand.progresses(id, 35);
            lines.add(Wire.parsed(reader.readLine()));
            stand.succeeds(id, grid());
            reader.lines().map(Wire::parsed).forEach(lines::add);
        }

        assertEquals(200, answer.statusCode());
        assertEquals("application/x-ndjson", answer.headers().firstValue("content-type").orElseThrow().split(";")[0]);
        assertEquals(List.of(0, 35, 100), lines.stream().map(line -> line.get("progress").asInt()).distinct().toList());
        assertEquals(0, lines.get(1).get("actions").size());
        assertEquals(2, lines.get(lines.size() - 1).get("actions").size());
        assertTrue(lines.get(lines.size() - 1).get("image_url").asText().startsWith("https://relay.example/artworks/"));
    }

    @Test
    void their_web_client_asks_for_lines_everywhere_and_gets_one() {
        Response code = call().accept("application/x-ndjson").body(asynchronous()).post("/qrart/generate");
        Response picture = call().accept("application/x-ndjson").body("{\"prompt\":\"a cat\",\"async\":true}")
                .post("/midjourney/imagine");

        code.then().statusCode(200).contentType("application/json").body("task_id", notNullValue());
        assertEquals(Map.of("success", true, "task_id", Wire.parsed(picture.asString()).get("task_id").asText()),
                JsonPath.from(picture.asString()).getMap(""));
    }

    @Test
    void a_stream_that_is_refused_is_an_ordinary_error() {
        refused(call().accept("application/x-ndjson").body("{}").post("/midjourney/imagine"), 400, "bad_request");
        account.isThere(false);
        refused(call().accept("application/x-ndjson").body("{\"prompt\":\"a cat\"}").post("/midjourney/imagine"), 400,
                "api_not_implemented");
    }

    @Test
    void who_wants_progress_called_back_hears_of_the_beginning_and_the_end() {
        try (Subscriber subscriber = new Subscriber()) {
            call().accept("application/x-ndjson").body("{\"prompt\":\"a cat\",\"callback_url\":\"" + subscriber.url() + "\"}")
                    .post("/midjourney/imagine").then().statusCode(200);

            JsonNode begun = Wire.parsed(subscriber.next().body());
            stand.succeeds(stand.submitted().id(), grid());
            JsonNode done = Wire.parsed(subscriber.next().body());

            assertEquals(0, begun.get("progress").asInt());
            assertEquals(100, done.get("progress").asInt());
        }
    }
}
