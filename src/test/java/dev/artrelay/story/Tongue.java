package dev.artrelay.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vod.v20180717.VodClient;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A dialect as its own clients speak it: a request, how they read its end, and what they expect of a webhook. */
enum Tongue {
    V1_CODE("v1", true, Set.of("negative_prompt", "aspect_ratio", "error_correction")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return speaker.json(Map.of("input", Map.of("content", CONTENT, "prompt", PROMPT, "negative_prompt", "text", "aspect_ratio", "1:1",
                    "error_correction", "H"), "webhook", Map.of("url", hook))).post("/v1/tasks").then().statusCode(202).extract().path("id");
        }

        @Override
        String picture(Speaker speaker, String id) {
            return speaker.settled(id).getString("output.images[0].url");
        }

        @Override
        String pushed(JsonPath body) {
            assertEquals("task.succeeded", body.getString("type"));
            return body.getString("data.id");
        }
    },
    V1_PICTURE("v1", false, Set.of("negative_prompt", "aspect_ratio")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return speaker.json(Map.of("input", Map.of("prompt", PROMPT, "negative_prompt", "text", "aspect_ratio", "1:1"),
                    "webhook", Map.of("url", hook))).post("/v1/tasks").then().statusCode(202).extract().path("id");
        }

        @Override
        String picture(Speaker speaker, String id) {
            return V1_CODE.picture(speaker, id);
        }

        @Override
        String pushed(JsonPath body) {
            return V1_CODE.pushed(body);
        }
    },
    ACE_QR_ART("acedata", true, Set.of("style", "code_weight", "error_correction", "options.rawurl")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return speaker.json(Map.of("type", "link", "content", CONTENT, "prompt", PROMPT, "preset", "sunset", "qrw", 2, "ecl", "H",
                    "rawurl", true, "callback_url", hook)).post("/qrart/generate").then().statusCode(200).extract().path("task_id");
        }

        @Override
        String picture(Speaker speaker, String id) {
            return result(speaker.json(Map.of("id", id, "action", "retrieve")).post("/qrart/tasks").jsonPath());
        }

        private String result(JsonPath record) {
            assertEquals(true, record.get("response.success"));
            return record.getString("response.image_url");
        }

        @Override
        String pushed(JsonPath body) {
            assertEquals(true, body.get("success"));
            return body.getString("image_url") == null ? null : body.getString("task_id");
        }
    },
    ACE_IMAGINE("acedata", false, Set.of("options.mode", "options.quality")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return speaker.json(Map.of("prompt", PROMPT, "mode", "fast", "quality", "1", "callback_url", hook)).post("/midjourney/imagine")
                    .then().statusCode(200).extract().path("task_id");
        }

        @Override
        String picture(Speaker speaker, String id) {
            return speaker.json(Map.of("id", id)).post("/midjourney/tasks").path("response.image_url");
        }

        @Override
        String pushed(JsonPath body) {
            return ACE_QR_ART.pushed(body);
        }
    },
    ALIYUN("aliyun", true, Set.of("style")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return speaker.form(Map.of("text", CONTENT, "style_id", "landscape_mountain", "call_back", hook)).post("/submitTask").then()
                    .statusCode(200).extract().path("showapi_res_body.task_id");
        }

        @Override
        String picture(Speaker speaker, String id) {
            JsonPath found = speaker.form(Map.of("task_id", id)).post("/queryTask").jsonPath();
            assertEquals("succeeded", found.getString("showapi_res_body.status"));
            return found.getString("showapi_res_body.resList[0]");
        }

        @Override
        String pushed(JsonPath body) {
            return body.getList("resList").isEmpty() ? null : body.getString("task_id");
        }
    },
    TENCENT_RELAY("tencent", false, Set.of("negative_prompt", "aspect_ratio", "options.model_name", "options.model_version")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return speaker.json(Map.of("model_name", "GEM", "model_version", "3.0", "prompt", PROMPT, "negative_prompt", "text",
                    "output_config", Map.of("aspect_ratio", "1:1"))).post("/tencent-vod/v1/aigc-image").then().statusCode(200)
                    .extract().path("Response.TaskId");
        }

        @Override
        String picture(Speaker speaker, String id) {
            return result(speaker.call().get("/tencent-vod/v1/query/{id}", id).jsonPath());
        }
    },
    TENCENT_CLOUD("tencent", false, Set.of("negative_prompt", "options.model_name", "options.model_version")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return JsonPath.from(official(speaker, "CreateAigcImageTask", "{\"SubAppId\":1,\"ModelName\":\"OG\",\"ModelVersion\":\"2\",\"Prompt\":\""
                    + PROMPT + "\",\"NegativePrompt\":\"text\"}")).getString("Response.TaskId");
        }

        @Override
        String picture(Speaker speaker, String id) {
            return result(JsonPath.from(official(speaker, "DescribeTaskDetail", "{\"TaskId\":\"" + id + "\"}")));
        }
    },
    CHAOSHU_CODE("chaoshu", true, Set.of("options.modelType")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return generate(speaker, Map.of("type", "upload_file", "str_message", CONTENT, "prompt", PROMPT, "modelType", "ink"));
        }

        @Override
        String picture(Speaker speaker, String id) {
            JsonPath found = speaker.call().queryParam("id", id).get("/QRapi/api/v1/QRcode/queue-status").jsonPath();
            assertEquals("succeeded", found.getString("data.status"));
            return found.getString("data.url");
        }
    },
    CHAOSHU_TEXT("chaoshu", false, Set.of("options.sdmodelcheckpoint")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return generate(speaker, Map.of("type", "upload_txt", "prompt", PROMPT, "sdmodelcheckpoint", "guofeng"));
        }

        @Override
        String picture(Speaker speaker, String id) {
            return CHAOSHU_CODE.picture(speaker, id);
        }
    },
    CHAOSHU_CLOTH("chaoshu", false, Set.of("options.sampler_name")) {
        @Override
        String submit(Speaker speaker, String hook) {
            return generate(speaker, Map.of("type", "upload_cloth", "prompt", PROMPT, "sampler_name", "fast"));
        }

        @Override
        String picture(Speaker speaker, String id) {
            return CHAOSHU_CODE.picture(speaker, id);
        }
    };

    static final String CONTENT = "https://example.com/menu";
    static final String PROMPT = "a mountain lake";

    final String dialect;
    final boolean code;
    final Set<String> gives;

    Tongue(String dialect, boolean code, Set<String> gives) {
        this.dialect = dialect;
        this.code = code;
        this.gives = gives;
    }

    /** Asks for a picture, to be told of at this address where the dialect can; its id. */
    abstract String submit(Speaker speaker, String hook);

    /** Where the picture of a task is that is done. */
    abstract String picture(Speaker speaker, String id);

    /** Which task a webhook says is done. */
    String pushed(JsonPath body) {
        throw new AssertionError(this + " has no webhooks");
    }

    boolean calls() {
        return !dialect.equals("tencent") && !dialect.equals("chaoshu");
    }

    private static String result(JsonPath detail) {
        assertEquals("FINISH", detail.getString("Response.Status"));
        assertEquals(0, detail.getInt("Response.AigcImageTask.ErrCode"));
        return detail.getString("Response.AigcImageTask.Output.FileInfos[0].FileUrl");
    }

    private static String generate(Speaker speaker, Map<String, String> fields) {
        return speaker.form(fields).post("/QRapi/api/v1/QRcode/generate").then().statusCode(200).extract().path("data");
    }

    private static String official(Speaker speaker, String action, String body) {
        HttpProfile http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint("127.0.0.1:" + RestAssured.port);
        String id = speaker.key.substring(0, speaker.key.indexOf('_', 3));
        Credential credential = new Credential(id, speaker.key.substring(id.length() + 1));
        try {
            return new VodClient(credential, "ap-guangzhou", new ClientProfile(ClientProfile.SIGN_TC3_256, http)).call(action, body);
        } catch (TencentCloudSDKException refused) {
            throw new AssertionError(refused);
        }
    }

    /**
     * A client, by its key.
     *
     * @param traceparent what it sends along, or null
     */
    record Speaker(String key, String traceparent) {

        Speaker(String key) {
            this(key, null);
        }

        /** One that nobody else is. */
        static Speaker fresh() {
            return new Speaker(given().header("Authorization", "Bearer test-admin").contentType("application/json")
                    .body(Map.of("client", "speaker-" + UUID.randomUUID())).post("/v1/keys").then().statusCode(201).extract().path("key"));
        }

        Speaker in(String trace) {
            return new Speaker(key, trace);
        }

        RequestSpecification call() {
            RequestSpecification call = given().header("Authorization", "Bearer " + key);
            return traceparent == null ? call : call.header("traceparent", traceparent);
        }

        RequestSpecification json(Object body) {
            return call().contentType("application/json").body(body);
        }

        RequestSpecification form(Map<String, String> fields) {
            return call().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(fields);
        }

        JsonPath settled(String id) {
            return call().queryParam("wait", 25).get("/v1/tasks/{id}", id).then().statusCode(200).extract().jsonPath();
        }
    }
}
