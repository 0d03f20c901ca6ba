package dev.artrelay.story;

import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.studio.Commission;
import dev.artrelay.studio.QrStudio;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** A model that does the work, what it has no field for, and how its upstream answers, as captured. */
enum Brand {
    STUDIO("studio/qr", true, Set.of(), null, null, null, null),
    ACE_QR_ART("acedata/qrart", true, Set.of(), "/qrart/generate", "acedata/submit-answer", "/qrart/tasks", "acedata/record-qrart-succeeded"),
    ALIYUN("aliyun/aiart", true, Set.of("negative_prompt", "aspect_ratio", "code_weight", "error_correction"), "/submitTask",
            "aliyun/submit-answer-envelope", "/createTaskQuery", "aliyun/query-done"),
    CHAOSHU_CODE("chaoshu/qrcode", true, Set.of("negative_prompt", "aspect_ratio", "code_weight", "error_correction"),
            "/QRapi/api/v1/QRcode/generate", "chaoshu/submit-id-as-text", "/QRapi/api/v1/QRcode/queue-status", "chaoshu/status-done"),
    ACE_MIDJOURNEY("acedata/midjourney", false, Set.of(), "/midjourney/imagine", "acedata/submit-answer", "/midjourney/tasks",
            "acedata/record-midjourney-succeeded"),
    TENCENT_RELAY("tencent/aigc-image", false, Set.of(), "/tencent-vod/v1/aigc-image", "tencent/create.answer",
            "/tencent-vod/v1/query/251007502-AigcImage***2782aff1e896673f1ft", "tencent/detail.sibling"),
    TENCENT_CLOUD("tencent/aigc-image", false, Set.of(), "/", "tencent/create.answer", "/", "tencent/detail.sibling"),
    CHAOSHU_TEXT("chaoshu/text", false, Set.of("negative_prompt", "aspect_ratio"), "/QRapi/api/v1/QRcode/generate",
            "chaoshu/submit-id-as-text", "/QRapi/api/v1/QRcode/queue-status", "chaoshu/status-done"),
    CHAOSHU_CLOTH("chaoshu/cloth", false, Set.of("negative_prompt", "aspect_ratio"), "/QRapi/api/v1/QRcode/generate",
            "chaoshu/submit-id-as-text", "/QRapi/api/v1/QRcode/queue-status", "chaoshu/status-done");

    private static final byte[] PICTURE = new QrStudio().paint(Commission.of(Tongue.CONTENT)).png();

    final String model;
    final boolean code;
    final Set<String> loses;
    private final String submit;
    private final String taken;
    private final String look;
    private final String done;

    Brand(String model, boolean code, Set<String> loses, String submit, String taken, String look, String done) {
        this.model = model;
        this.code = code;
        this.loses = loses;
        this.submit = submit;
        this.taken = taken;
        this.look = look;
        this.done = done;
    }

    String owner() {
        return model.substring(0, model.indexOf('/'));
    }

    /** Where it is asked for a task. */
    String path() {
        return submit;
    }

    /** It takes the next task and has it done when it is asked. */
    void stands(ScriptedUpstream upstream) {
        if (submit != null) {
            upstream.on("/picture.png", Reply.of(200, PICTURE, Map.of("Content-Type", "image/png")));
            Reply end = Reply.of(200, finished(upstream));
            upstream.on(look, end);
            upstream.on(submit, submit.equals(look) ? Reply.of(200, wire(taken)).after(asked -> upstream.on(look, end))
                    : Reply.of(200, wire(taken)));
        }
    }

    /** What it was asked to do; null if it is no upstream. */
    String asked(ScriptedUpstream upstream) {
        return submit == null ? null : upstream.rest().stream().filter(each -> each.path().equals(submit)).findFirst().orElseThrow().text();
    }

    /** The captured answer, about the task that was taken, with a picture that can be had. */
    private String finished(ScriptedUpstream upstream) {
        return wire(done).replaceAll("https?://[^\"]+?png[^\"]*", upstream.url() + "/picture.png")
                .replaceAll("953df7c1-b051-40d7-bd71-f4fd38fb3b33|42b2ab0f-5676-453b-bd23-9ee001b888ae", "27a1128f-14b5-440e-a82d-510c81e6fcd4");
    }

    private static String wire(String situation) {
        try (InputStream file = Brand.class.getResourceAsStream("/protocol/" + situation + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
