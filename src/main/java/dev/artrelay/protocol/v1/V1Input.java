package dev.artrelay.protocol.v1;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.ImageRequest.Strictness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was asked for, said back: only what was given, in the names it came in. */
final class V1Input {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private V1Input() {
    }

    static Map<String, Object> of(ImageRequest request) {
        V1Input input = new V1Input();
        input.picture(request);
        input.code(request.code());
        input.scan(request.scan());
        input.put("options", request.options().isEmpty() ? null : V1Tasks.sorted(request.options()));
        return input.fields;
    }

    private void picture(ImageRequest request) {
        put("content", request.content());
        put("prompt", request.prompt());
        put("negative_prompt", request.negativePrompt());
        put("style", request.style());
        put("content_image_url", request.contentImageUrl());
        List<Map<String, Object>> images = request.images().stream().map(V1Input::image).toList();
        put("images", images.isEmpty() ? null : images);
        put("aspect_ratio", request.frame().aspectRatio());
        put("resolution", request.frame().resolution());
        put("count", request.frame().count());
        put("seed", request.frame().seed());
    }

    /** One that came inline is not said back, only that it did. */
    private static Map<String, Object> image(Reference image) {
        V1Input input = new V1Input();
        input.put("url", image.url());
        input.put("uploaded", image.url() == null && image.fileId() == null ? Boolean.TRUE : null);
        input.put("file_id", image.fileId());
        input.put("text", image.text());
        return input.fields;
    }

    private void code(Code code) {
        put("error_correction", code.errorCorrection());
        put("code_weight", code.weight());
        put("pixel_style", code.pixelStyle());
        put("marker_shape", code.markerShape());
        put("sub_marker", code.subMarker());
        put("rotate", code.rotate());
        put("position", code.position());
        put("padding", code.padding());
        put("padding_noise", code.paddingNoise());
        put("shorten", code.shorten() ? Boolean.TRUE : null);
    }

    private void scan(Scan scan) {
        put("scannability", scan.strictness() == Strictness.REQUIRE ? null : scan.strictness().name().toLowerCase(Locale.ROOT));
        put("scan_retries", scan.retries() == 0 ? null : scan.retries());
        put("fallback", scan.fallback());
    }

    private void put(String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
