package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import java.util.LinkedHashMap;
import java.util.Map;

/** The neutral names of a request and Ace Data Cloud's. */
final class NeutralWords {

    private static final Map<String, String> FIELDS = Map.of("error_correction", "ecl", "code_weight", "qrw", "style", "preset",
            "padding", "padding_level", "resolution", "aspect_ratio");
    private static final String OPTIONS = "options.";

    private NeutralWords() {
    }

    /** A request in Ace Data Cloud's words; only what was given. */
    static Map<String, Object> of(ImageRequest request) {
        Map<String, Object> words = new LinkedHashMap<>(request.options());
        Frame frame = request.frame();
        Code code = request.code();
        words.put("prompt", request.prompt());
        words.put("negative_prompt", request.negativePrompt());
        words.put("content", request.content());
        words.put("content_image_url", request.contentImageUrl());
        words.put("preset", request.style());
        words.put("seed", frame.seed());
        words.put("aspect_ratio", frame.resolution() == null ? frame.aspectRatio() : frame.resolution());
        words.put("ecl", code.errorCorrection());
        words.put("qrw", plain(code.weight()));
        words.put("pixel_style", code.pixelStyle());
        words.put("marker_shape", code.markerShape());
        words.put("sub_marker", code.subMarker());
        words.put("rotate", code.rotate());
        words.put("position", code.position());
        words.put("padding_level", code.padding());
        words.put("padding_noise", plain(code.paddingNoise()));
        words.values().removeIf(value -> value == null);
        return words;
    }

    /** {@code 2}, not {@code 2.0}. */
    private static Number plain(Double number) {
        return number == null || number != Math.rint(number) ? number : (Number) number.longValue();
    }

    /** Their name of a field that a provider complains of. */
    static String field(String neutral) {
        String name = neutral.startsWith(OPTIONS) ? neutral.substring(OPTIONS.length()) : neutral;
        return FIELDS.getOrDefault(name, name);
    }
}
