package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a request a provider has no field for: for the journal, since nothing is dropped silently. */
public final class Unheard {

    private Unheard() {
    }

    /**
     * The remarks.
     *
     * @param heard what it has fields for, by the names of our own dialect; whatever may be added later is not among them
     */
    public static List<String> remarks(ImageRequest request, Set<String> heard) {
        return given(request).entrySet().stream().filter(each -> each.getValue() != null && !heard.contains(each.getKey()))
                .map(each -> each.getKey() + " not honoured: this provider has no such field").toList();
    }

    private static Map<String, Object> given(ImageRequest request) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("content", request.content());
        given.put("content_image_url", request.contentImageUrl());
        given.put("prompt", request.prompt());
        given.put("negative_prompt", request.negativePrompt());
        given.put("style", request.style());
        given.put("images", request.images().isEmpty() ? null : request.images());
        given.put("aspect_ratio", request.frame().aspectRatio());
        given.put("resolution", request.frame().resolution());
        given.put("count", request.frame().count());
        given.put("seed", request.frame().seed());
        code(given, request.code());
        return given;
    }

    private static void code(Map<String, Object> given, ImageRequest.Code code) {
        given.put("error_correction", code.errorCorrection());
        given.put("code_weight", code.weight());
        given.put("pixel_style", code.pixelStyle());
        given.put("marker_shape", code.markerShape());
        given.put("sub_marker", code.subMarker());
        given.put("rotate", code.rotate());
        given.put("position", code.position());
        given.put("padding", code.padding());
        given.put("padding_noise", code.paddingNoise());
    }
}
