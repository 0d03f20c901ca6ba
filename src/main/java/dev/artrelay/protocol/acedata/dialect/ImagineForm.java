package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.accept.Submission.Upload;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of {@code /midjourney/imagine}. The list of actions is open: what is on offer is the picture's to say. */
final class ImagineForm {

    private static final String MASK = "mask";
    private static final String GENERATE = "generate";
    private static final Duration USUAL = Order.Terms.DEADLINE;
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final int LONGEST = 84_000;

    private ImagineForm() {
    }

    static Asked read(Given given) {
        String action = action(given);
        String prompt = action == null ? given.required("prompt", Given.LONG_TEXT) : given.text("prompt", Given.LONG_TEXT);
        String mask = given.text(MASK, AceDataPremises.BODY_LIMIT);
        boolean inline = mask != null && !mask.startsWith("http");
        ImageRequest request = new ImageRequest(null, null, prompt, null, null,
                mask == null ? List.of() : List.of(new Reference(inline ? null : mask, null, null, MASK)),
                Frame.ANY, Code.ANY, Scan.REQUIRED, options(given, action));
        return new Asked(Asked.MIDJOURNEY, request, inline ? List.of(new Upload(0, bytes(mask))) : List.of(),
                links(given, inline ? null : mask), Boolean.TRUE.equals(given.flag("async")), deadline(given),
                RequestEcho.IMAGINE.of(given, request));
    }

    /** Null if it is a new picture. */
    private static String action(Given given) {
        String action = given.text("action", Given.WORD);
        if (action == null || action.equals(GENERATE)) {
            return null;
        }
        if (!action.matches("[a-z][a-z0-9_]{0,63}")) {
            throw Refused.bad("action is not supported");
        }
        given.required("image_id", Given.WORD);
        return action;
    }

    private static Map<String, Object> options(Given given, String action) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("action", action);
        options.put("image_id", given.text("image_id", Given.WORD));
        options.put("mode", given.word("mode", Set.of("fast", "relax", "turbo")));
        options.put("version", given.text("version", Given.WORD));
        options.put("quality", given.text("quality", Given.WORD));
        for (String flag : List.of("hd", "style_reference", "moodboard", "translation", "split_images")) {
            options.put(flag, given.flag(flag));
        }
        options.put("timeout", given.whole("timeout", 1, LONGEST));
        options.values().removeIf(value -> value == null);
        return options;
    }

    /** Theirs first: when it has passed, they say so themselves. */
    private static Duration deadline(Given given) {
        Long timeout = given.whole("timeout", 1, LONGEST);
        Duration theirs = timeout == null ? USUAL : Duration.ofSeconds(timeout).plus(MARGIN);
        return theirs.compareTo(USUAL) < 0 ? USUAL : theirs;
    }

    private static Map<String, String> links(Given given, String mask) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put(Asked.CALLBACK, given.text(Asked.CALLBACK, Given.URL));
        links.put(MASK, mask);
        links.values().removeIf(link -> link == null);
        return links;
    }

    private static byte[] bytes(String mask) {
        try {
            return Base64.getMimeDecoder().decode(mask.substring(mask.startsWith("data:") ? mask.indexOf(',') + 1 : 0));
        } catch (IllegalArgumentException notBase64) {
            throw Refused.bad("mask must be base64 or a URL");
        }
    }
}
