package dev.artrelay.protocol.aliyun;

import dev.artrelay.accept.Submission;
import dev.artrelay.provider.Style;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client asks for, in its own fields: of two that exclude each other, the one that counts. */
record AliyunSubmission(Map<String, String> fields) {

    private static final int LONGEST = 4_000;
    /** From here on a client may have its address shortened. */
    private static final int LONG_ADDRESS = 35;

    AliyunSubmission {
        require(fields.containsKey("text") || fields.containsKey("qr_code_url"), "text or qr_code_url is needed");
        require(fields.containsKey("style_id") || fields.containsKey("your_prompt"), "style_id or your_prompt is needed");
        for (String name : List.of("text", "style_id", "your_prompt")) {
            String text = fields.getOrDefault(name, "");
            require(text.codePointCount(0, text.length()) <= LONGEST, name + " has more than " + LONGEST + " characters");
        }
    }

    Submission of(String client) {
        Order.Webhook webhook = fields.containsKey("call_back")
                ? new Order.Webhook(fields.get("call_back"), EventType.TERMINAL) : null;
        Order.Terms terms = Order.Terms.within(Order.Terms.DEADLINE);
        return new Submission(client, AliyunProvider.MODEL.id(), request(), webhook, terms,
                new Order.Origin(AliyunDialect.NAME, null, null, null), null, List.of());
    }

    /** The addresses in it, by field, for vetting; those that do not count are not looked at. */
    Map<String, URI> urls() {
        Map<String, URI> urls = new LinkedHashMap<>();
        if (!fields.containsKey("text")) {
            urls.put("qr_code_url", url("qr_code_url"));
        }
        if (fields.containsKey("call_back")) {
            urls.put("call_back", url("call_back"));
        }
        return urls;
    }

    /** A style that nobody has listed is words, and an upstream that knows it gets it all the same. */
    private ImageRequest request() {
        String style = fields.get("style_id");
        boolean listed = style != null && AliyunStyles.listed(style);
        String text = fields.get("text");
        Code code = new Code(null, null, null, null, null, null, null, null, null, shorten(text));
        return new ImageRequest(text, text == null ? fields.get("qr_code_url") : null,
                style == null ? fields.get("your_prompt") : listed ? null : Style.words(style), null,
                listed ? style : null, List.of(), Frame.ANY, code, Scan.REQUIRED,
                style == null || listed ? Map.of() : Map.of("style_id", style));
    }

    private boolean shorten(String text) {
        return "1".equals(fields.get("is_use_temp_short_link")) && text != null && text.length() > LONG_ADDRESS
                && text.matches("(?i)https?://\\S+");
    }

    private URI url(String field) {
        try {
            return new URI(fields.get(field));
        } catch (URISyntaxException e) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, field + " must be a URL");
        }
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, message);
        }
    }
}
