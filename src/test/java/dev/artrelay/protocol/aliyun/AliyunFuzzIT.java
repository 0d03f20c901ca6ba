package dev.artrelay.protocol.aliyun;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.edge.AnswerObject;
import dev.artrelay.edge.MalformedBody;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.provider.ProviderFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AliyunFuzzIT {

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/aliyun", 30);
    }

    static Stream<Arguments> forms() {
        return Mutants.ofTexts(400, "text=https%3A%2F%2Fexample.com&style_id=12&notify_url=https%3A%2F%2Fclient.example%2Fhook&your_prompt=a+lake",
                "qr_code_url=https%3A%2F%2Fexample.com%2Fqr.png&style_id=1&is_use_temp_short_link=1", "task_id=1&page=2");
    }

    @MethodSource("forms")
    @FuzzTest(maxDuration = "2m")
    void a_form_is_read_or_refused(byte[] body) {
        readOrRefused("application/x-www-form-urlencoded", body);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void json_is_read_or_refused(byte[] body) {
        readOrRefused("application/json", body);
        readOrRefused(null, body);
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void an_answer_is_news_or_a_fault(byte[] answer) {
        try {
            JsonNode body = AnswerObject.read(answer);
            AliyunNews news = new AliyunNews(ShowApi.read(body), Wire.assignment(Wire.UPSTREAM_ID));
            news.looked();
            news.called();
            news.submitted();
        } catch (ProviderFault fault) {
            fault.getMessage();
        }
    }

    private static void readOrRefused(String type, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        AliyunCall call = new AliyunCall("POST", "/submitTask", name -> name.equals("Content-Type") ? type : null, text, body);
        try {
            new CaRequest(call.method(), call.path(), call.headers(), List.of(text.split(",")), call.parameters()).signature("secret");
            new AliyunSubmission(call.fields()).of("acme");
        } catch (AliyunRefusal | MalformedBody refusal) {
            refusal.getMessage();
        }
    }
}
