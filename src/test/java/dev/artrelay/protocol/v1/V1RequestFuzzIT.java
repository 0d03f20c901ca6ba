package dev.artrelay.protocol.v1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.artrelay.client.Credential;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.protocol.v1.V1Wire.Batch;
import dev.artrelay.protocol.v1.V1Wire.FollowUp;
import dev.artrelay.protocol.v1.V1Wire.NewKey;
import dev.artrelay.protocol.v1.V1Wire.NewRedelivery;
import dev.artrelay.protocol.v1.V1Wire.NewWebhook;
import dev.artrelay.protocol.v1.V1Wire.Scan;
import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.secret.Secrets;
import dev.artrelay.task.TaskId;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class V1RequestFuzzIT {

    private static final Bodies BODIES = new Bodies(Validation.buildDefaultValidatorFactory().getValidator());
    private static final Cursor CURSOR =
            new Cursor(new Secrets(Optional.of("c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC0="), Optional.empty()));
    private static final String GIVEN = CURSOR.text("acme", TaskId.at(Instant.EPOCH, new Random(1)));
    private static final List<Class<? extends Record>> SHAPES = List.of(Batch.class, FollowUp.class, NewKey.class, NewRedelivery.class,
            NewWebhook.class, Scan.class);
    private static final String WHOLE = """
            {"model":"studio/qr","input":{"content":"https://example.com/menu","prompt":"a lake","images":[{"url":"https://a.example/b.png",
            "text":"x"},{"base64":"aGVsbG8="}],"aspect_ratio":"1:1","resolution":"768x768","count":1,"seed":7,"code_weight":1.5,"rotate":0,
            "options":{"any":{"thing":[1,2,{"deep":null}]}}},"webhook":{"url":"https://c.example/h","events":["task.failed"]},"priority":0,
            "deduplication_id":null,"context":"c","tags":["menu"],"deadline_seconds":600,"retention_seconds":2592000}""";

    static Stream<Arguments> bodies() {
        return Mutants.ofTexts(300, WHOLE, "{\"ids\":[\"a\",\"b\"]}", "{\"client\":\"acme\",\"max_per_second\":2.5,\"max_live_tasks\":3}",
                "{\"url\":\"https://c.example/h\",\"events\":[\"task.failed\"]}", "{\"since\":\"2026-03-01T10:00:00Z\"}",
                "{\"action\":\"upscale1\"}", "{\"image_base64\":\"aGVsbG8=\",\"content\":\"hello\"}");
    }

    static Stream<Arguments> words() {
        return Mutants.ofTexts(500, GIVEN, "Bearer ar_abcdefghijklmnop_" + "A".repeat(43), "wait=20; foo");
    }

    @MethodSource("bodies")
    @FuzzTest(maxDuration = "2m")
    void a_body_is_read_or_refused(byte[] body) {
        readOrRefused(() -> Submissions.of("acme", BODIES.read(body, Submit.class, SubmitRules::errors).value(), null));
        for (Class<? extends Record> shape : SHAPES) {
            readOrRefused(() -> BODIES.read(body, shape));
        }
    }

    @MethodSource("words")
    @FuzzTest(maxDuration = "2m")
    void a_header_or_a_parameter_is_read_or_refused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        readOrRefused(() -> IdempotencyKey.read(List.of(text), () -> "f"));
        readOrRefused(() -> Wait.ofQuery(text));
        Wait.ofPreference(List.of(text));
        Credential.from(name -> text);
        if (CURSOR.read("acme", text).isPresent() && !text.equals(GIVEN) || CURSOR.read("other", text).isPresent()) {
            throw new AssertionError("a cursor that was never given: " + text);
        }
    }

    private static void readOrRefused(Runnable reading) {
        try {
            reading.run();
        } catch (Refusal refusal) {
            refusal.code();
        }
    }
}
