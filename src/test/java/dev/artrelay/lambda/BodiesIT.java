package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.lambda.Functions.Kind;
import dev.artrelay.verdict.Pictures;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no plain text come encoded through the HTTP API, and go so. */
class BodiesIT extends RunningFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String TEXT = "https://example.com/菜单?a=1&b=2";
    private static final String ENCODED = "https%3A%2F%2Fexample.com%2F%E8%8F%9C%E5%8D%95%3Fa%3D1%26b%3D2";

    @Test
    void a_form_whose_signature_covers_its_fields_is_taken() throws Exception {
        ObjectNode event = signed("style_id=food_fryrice&text=" + TEXT, "text=" + ENCODED + "&style_id=food_fryrice");

        JsonNode answer = JSON.readTree(sent(event, 200).path("body").asText());

        assertTrue(event.path("isBase64Encoded").asBoolean());
        assertEquals(0, answer.at("/showapi_res_body/ret_code").asInt(-1), answer.toString());
        assertEquals(TEXT, content(answer.at("/showapi_res_body/task_id").asText()));
    }

    @Test
    void a_form_that_was_changed_on_its_way_is_not() throws Exception {
        ObjectNode event = signed("style_id=food_fryrice&text=" + TEXT, "text=" + ENCODED + "1&style_id=food_fryrice");

        JsonNode answer = function().invoke(event);

        assertTrue(answer.toString().contains("Invalid Signature"), answer.toString());
    }

    @Test
    void a_form_of_several_parts_is_taken() throws Exception {
        String token = JSON.readTree(sent(Events.http("GET", "/QRapi/api/v1/test?key=" + key, Map.of(), null), 200)
                .path("body").asText()).path("data").asText();
        String parts = part("type", "upload_file") + part("str_message", TEXT) + part("prompt", "一片湖") + "--x--\r\n";
        ObjectNode event = Events.http("POST", "/QRapi/api/v1/QRcode/generate",
                Map.of("Authorization", token, "Content-Type", "multipart/form-data; boundary=x"), parts);

        JsonNode answer = JSON.readTree(sent(event, 200).path("body").asText());

        assertTrue(event.path("isBase64Encoded").asBoolean());
        assertEquals(TEXT, content(answer.path("data").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/octet-stream"})
    void a_picture_is_scanned(String type) throws Exception {
        byte[] png = Pictures.png(Pictures.plain("hello", 480));
        ObjectNode event = Events.binary("POST", "/v1/scan?content=hello",
                Map.of("Authorization", "Bearer " + key, "Content-Type", type), png);

        JsonNode verdict = JSON.readTree(sent(event, 200).path("body").asText());

        assertTrue(event.path("isBase64Encoded").asBoolean());
        assertTrue(verdict.path("scannable").asBoolean(), verdict.toString());
    }

    @Test
    void a_body_that_does_not_say_what_it_is_is_read() throws Exception {
        ObjectNode event = Events.http("POST", "/submitTask", Map.of("Authorization", "APPCODE " + key), 
                "{\"text\":\"" + TEXT + "\",\"style_id\":\"food_fryrice\"}");

        JsonNode answer = JSON.readTree(sent(event, 200).path("body").asText());

        assertTrue(event.path("isBase64Encoded").asBoolean());
        assertEquals(TEXT, content(answer.at("/showapi_res_body/task_id").asText()));
    }

    @Test
    void a_picture_goes_encoded_and_text_as_it_is() throws Exception {
        JsonNode picture = sent(Events.http("GET", "/styles/anime_girl_forest.jpg", Map.of(), null), 200);
        JsonNode page = sent(Events.http("GET", "/styles/", Map.of(), null), 200);

        assertTrue(picture.path("isBase64Encoded").asBoolean());
        try (InputStream file = BodiesIT.class.getResourceAsStream("/META-INF/resources/styles/anime_girl_forest.jpg")) {
            assertArrayEquals(file.readAllBytes(), Base64.getDecoder().decode(picture.path("body").asText()));
        }
        assertTrue(!page.path("isBase64Encoded").asBoolean() && page.path("body").asText().contains("<html"), page::toString);
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** As Aliyun's gateway is called: the signature covers the fields in order, not as they are encoded. */
    private static ObjectNode signed(String fields, String body) throws Exception {
        int secret = key.indexOf('_', 3);
        String headers = "X-Ca-Key:" + key.substring(0, secret) + "\nX-Ca-Nonce:" + UUID.randomUUID()
                + "\nX-Ca-Timestamp:" + Instant.now().toEpochMilli() + "\n";
        String covered = "POST\napplication/json\n\n" + FORM + "\n\n" + headers + "/submitTask?" + fields;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.substring(secret + 1).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        Map<String, String> all = new HashMap<>(Map.of("Accept", "application/json", "Content-Type", FORM,
                "X-Ca-Signature-Headers", "X-Ca-Key,X-Ca-Nonce,X-Ca-Timestamp",
                "X-Ca-Signature", Base64.getEncoder().encodeToString(mac.doFinal(covered.getBytes(StandardCharsets.UTF_8)))));
        headers.lines().forEach(line -> all.put(line.split(":")[0], line.split(":")[1]));
        return Events.http("POST", "/submitTask", all, body);
    }

    private static String content(String id) throws Exception {
        return functions.task(key, id).at("/input/content").asText();
    }

    private static JsonNode sent(ObjectNode event, int status) throws Exception {
        JsonNode answer = function().invoke(event);
        assertEquals(status, answer.path("statusCode").asInt(), answer.toString());
        return answer;
    }

    private static FunctionProcess function() throws Exception {
        return functions.function(Kind.API);
    }
}
