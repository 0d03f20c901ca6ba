package dev.artrelay.protocol.chaoshu;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.provider.Unheard;
import dev.artrelay.task.ImageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return Unheard.remarks(request, kind == Kind.QRCODE ? Set.of("content", "content_image_url", "prompt", "style")
                : Set.of("prompt", "style"));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
