package dev.artrelay.story;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.story.Tongue.Speaker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example request of every page that the dialects were made from, as it stands there. */
@QuarkusTest
@TestProfile(PairsStage.class)
class SeedPagesTest {

    @Inject
    PairsStage.Routes routes;

    private ScriptedUpstream upstream;
    private Speaker speaker;

    @BeforeEach
    void stand_in() {
        upstream = ScriptedUpstream.shared(PairsStage.UPSTREAM);
        speaker = Speaker.fresh();
    }

    @Test
    void ace_data_clouds_code() throws IOException {
        routes.send("acedata", "studio/qr");

        post("/qrart/generate", "acedata/seed-qrart-request").body("success", is(true)).body("seed", is(1)).body("image_url", notNullValue());
    }

    @Test
    void ace_data_clouds_picture() throws IOException {
        Brand.ACE_MIDJOURNEY.stands(upstream);
        routes.send("acedata", "acedata/midjourney");

        post("/midjourney/imagine", "acedata/seed-imagine-request").body("success", is(true)).body("progress", is(100))
                .body("actions.size()", is(9)).body("image_id", is("1216425082772131840"));
    }

    @Test
    void ace_data_clouds_two_lists() throws IOException {
        post("/qrart/tasks", "acedata/query-qrart-seed").body("", anEmptyMap());
        post("/midjourney/tasks", "acedata/query-midjourney-seed").body("", anEmptyMap());
    }

    @Test
    void aliyuns_task() throws IOException {
        routes.send("aliyun", "studio/qr");

        Map<?, ?> fields = new ObjectMapper().readValue(wire("aliyun/seed-request"), Map.class);

        speaker.form(text(fields)).post("/submitTask").then().statusCode(200).body("showapi_res_body.task_id", notNullValue());
        post("/submitTask", "aliyun/seed-request").body("showapi_res_body.task_id", notNullValue());
    }

    @Test
    void quick_routers_picture_reaches_tencent_field_for_field() throws IOException {
        Brand.TENCENT_RELAY.stands(upstream);
        routes.send("tencent", "tencent/aigc-image");

        String id = post("/tencent-vod/v1/aigc-image", "tencent/create.relay").body("status", is("IN_QUEUE"))
                .body("status_url", startsWith("http")).extract().path("Response.TaskId");
        speaker.settled(id);

        ObjectMapper json = new ObjectMapper();
        JsonNode sent = json.readTree(Brand.TENCENT_RELAY.asked(upstream));
        ObjectNode expected = (ObjectNode) json.readTree(wire("tencent/create.relayed"));
        assertEquals(expected.set("session_id", sent.get("session_id")), sent);
    }

    @Test
    void chaoshus_token_task_and_status() {
        routes.send("chaoshu", "studio/qr");

        String token = speaker.call().queryParam("key", speaker.key()).get("/QRapi/api/v1/test").then().statusCode(200)
                .body("message", is("成功")).extract().path("data");
        Map<String, String> page = Map.of("str_message", "string", "prompt", "string", "model", "string", "sdmodelcheckpoint", "string",
                "sampler_name", "string", "lora", "string", "type", "upload_file", "modelType", "string");
        String id = new Speaker(token).form(page).post("/QRapi/api/v1/QRcode/generate").then().statusCode(200).extract().path("data");

        new Speaker(token).call().queryParam("id", id).get("/QRapi/api/v1/QRcode/queue-status").then().statusCode(200)
                .body("data.id", is(id));
    }

    private ValidatableResponse post(String path, String situation) throws IOException {
        return speaker.call().contentType("application/json").body(wire(situation)).post(path).then().statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> text(Map<?, ?> fields) {
        return (Map<String, String>) fields;
    }

    private static byte[] wire(String situation) throws IOException {
        try (InputStream file = SeedPagesTest.class.getResourceAsStream("/protocol/" + situation + ".json")) {
            return file.readAllBytes();
        }
    }
}
