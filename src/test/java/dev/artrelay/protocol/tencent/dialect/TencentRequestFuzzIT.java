package dev.artrelay.protocol.tencent.dialect;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.protocol.tencent.tc3.Authorization;
import dev.artrelay.protocol.tencent.tc3.Signable;
import dev.artrelay.protocol.tencent.wire.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TencentRequestFuzzIT {

    private static final String SIGNED = "TC3-HMAC-SHA256 Credential=ar_abc/2026-01-05/vod/tc3_request, SignedHeaders=content-type;host, Signature="
            + "0a".repeat(32);

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/tencent", 25);
    }

    static Stream<Arguments> headers() {
        return Mutants.ofTexts(800, SIGNED, "TC3-HMAC-SHA256 ");
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void a_body_is_read_or_refused(byte[] body) {
        readOrRefused(json -> Submissions.of("acme", Asked.read(json, Spelling.PASCAL)), body);
        readOrRefused(json -> Submissions.of("acme", Asked.read(json, Spelling.SNAKE)), body);
        readOrRefused(TaskQuery::read, body);
    }

    @MethodSource("headers")
    @FuzzTest(maxDuration = "2m")
    void a_signature_is_read_and_never_right(byte[] header) {
        String text = new String(header, StandardCharsets.UTF_8);
        Authorization.meant(text);
        Authorization.parse(text).ifPresent(signed -> {
            signed.scope().covers(1_767_600_000);
            if (signed.by("secret", new Signable(1_767_600_000, name -> text, header))) {
                throw new AssertionError("right by chance: " + text);
            }
        });
    }

    private static void readOrRefused(Consumer<ObjectNode> form, byte[] body) {
        try {
            form.accept(Bodies.read(body));
        } catch (TencentRefusal refusal) {
            Envelope.relayed(refusal);
        }
    }
}
