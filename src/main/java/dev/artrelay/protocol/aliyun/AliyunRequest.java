package dev.artrelay.protocol.aliyun;

import dev.artrelay.provider.Provider.Complaint;
import dev.artrelay.provider.Unheard;
import dev.artrelay.task.ImageRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request in the upstream's fields, and what of it those cannot say. */
record AliyunRequest(ImageRequest request) {

    private static final String STYLE = "style_id";
    private static final Set<String> HEARD = Set.of("content", "content_image_url", "prompt", "style");

    /** What it cannot do without: something to encode, and a style or a prompt. */
    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        if (request.content() == null && request.contentImageUrl() == null) {
            complaints.add(new Complaint("content", "is needed: what the code is to say"));
        }
        if (style() == null && request.prompt() == null && !request.options().containsKey("your_prompt")) {
            complaints.add(new Complaint("style", "is needed, or a prompt"));
        }
        return complaints;
    }

    /** Of two fields that exclude each other only the one that counts is sent. */
    Map<String, String> fields(URI callback) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.options().forEach((name, value) -> fields.put(name, String.valueOf(value)));
        put(fields, request.content() == null ? "qr_code_url" : "text",
                request.content() == null ? request.contentImageUrl() : request.content());
        put(fields, STYLE, style());
        if (style() == null) {
            put(fields, "your_prompt", request.prompt());
        }
        put(fields, "call_back", callback.toString());
        return fields;
    }

    /** What of the request is lost on the way, for the journal. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>(Unheard.remarks(request, HEARD));
        if (style() != null && request.prompt() != null && !request.options().containsKey(STYLE)) {
            remarks.add("prompt not honoured: a style was named");
        }
        if (request.content() != null && request.contentImageUrl() != null) {
            remarks.add("content_image_url not honoured: content was given");
        }
        return remarks;
    }

    private String style() {
        Object named = request.options().get(STYLE);
        return request.style() != null ? request.style() : named == null ? null : named.toString();
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
