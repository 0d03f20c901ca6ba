package dev.artrelay.protocol.chaoshu;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.task.ImageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request in the upstream's fields, and what of it those cannot say. */
record ChaoshuRequest(Kind kind, ImageRequest request) {

    List<Complaint> complaints() {
        if (kind == Kind.QRCODE) {
            return request.content() == null && request.contentImageUrl() == null
                    ? List.of(new Complaint("content", "is needed: what the code is to say")) : List.of();
        }
        return request.prompt() == null ? List.of(new Complaint("prompt", "is needed: what the picture is to show")) : List.of();
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        request.options().forEach((name, value) -> fields.put(name, String.valueOf(value)));
        fields.put("type", kind.type());
        put(fields, "prompt", request.prompt());
        put(fields, kind.style(), request.style());
        if (kind == Kind.QRCODE) {
            put(fields, "str_message", request.content());
            put(fields, "url", request.contentImageUrl());
        }
        return fields;
    }

    /** What of the request is lost on the way, for the journal. */
    List<String> remarks() {
        Map<String, Object> given = new LinkedHashMap<>();
        if (kind != Kind.QRCODE) {
            given.put("content", request.content());
            given.put("content_image_url", request.contentImageUrl());
        }
        given.put("negative_prompt", request.negativePrompt());
        given.put("images", request.images().isEmpty() ? null : request.images());
        given.put("aspect_ratio", request.frame().aspectRatio());
        given.put("resolution", request.frame().resolution());
        given.put("count", request.frame().count());
        given.put("seed", request.frame().seed());
        code(given);
        List<String> remarks = new ArrayList<>();
        given.forEach((name, value) -> {
            if (value != null) {
                remarks.add(name + " not honoured: this provider has no such field");
            }
        });
        return remarks;
    }

    private void code(Map<String, Object> given) {
        ImageRequest.Code code = request.code();
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

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
