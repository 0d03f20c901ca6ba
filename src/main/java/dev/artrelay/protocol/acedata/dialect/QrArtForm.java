package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.Order;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The body of {@code /qrart/generate}. */
final class QrArtForm {

    private static final Set<String> TYPES = Set.of("link", "text", "email", "phone", "sms");
    private static final Set<String> POSITIONS = Set.of("center", "top", "right", "bottom", "left", "top-left", "top-right",
            "bottom-left", "bottom-right");
    private static final Set<String> PATTERNS = Set.of("custom", "s1", "s2", "s3", "rd1", "rd2", "rd3", "d1", "d2", "d3", "r1",
            "r2", "r3", "c1", "c2", "c3", "sq1", "sq2", "sq3");
    private static final Set<String> MARKERS = Set.of("square", "circle", "plus", "box", "octagon", "random", "tiny-plus");
    private static final Set<String> SUB_MARKERS = Set.of("square", "circle", "box", "random", "plus");
    private static final Set<String> PIXELS = Set.of("square", "rounded", "dot", "squircle", "row", "column");
    private static final Pattern RATIO = Pattern.compile("[1-9]\\d?:[1-9]\\d?");
    private static final Pattern RESOLUTION = Pattern.compile("[1-9]\\d{2,3}x[1-9]\\d{2,3}");

    private QrArtForm() {
    }

    static Asked read(Given given) {
        String type = word(given.required("type", Given.WORD));
        String prompt = given.required("prompt", Given.LONG_TEXT);
        String content = Content.of(type, given.text("content", Given.LONG_TEXT));
        String picture = given.text("content_image_url", Given.URL);
        if (content == null && picture == null) {
            throw Refused.bad("content is required");
        }
        ImageRequest request = new ImageRequest(content, picture, prompt, given.text("negative_prompt", Given.LONG_TEXT),
                given.text("preset", Given.WORD), List.of(), frame(given), code(given), Scan.REQUIRED, options(given));
        return new Asked(Asked.QR_ART, request, List.of(), links(given), Boolean.TRUE.equals(given.flag("async")), Order.Terms.DEADLINE,
                RequestEcho.QR_ART.of(given, request));
    }

    private static String word(String type) {
        return TYPES.stream().filter(type::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> Refused.bad("type must be one of link, text, email, phone, sms"));
    }

    private static Frame frame(Given given) {
        String asked = given.text("aspect_ratio", Given.WORD);
        Long seed = given.whole("seed", 0, Long.MAX_VALUE);
        if (asked == null || RATIO.matcher(asked).matches()) {
            return new Frame(asked, null, null, seed);
        }
        if (!RESOLUTION.matcher(asked).matches()) {
            throw Refused.bad("aspect_ratio must be one of 1:1, 16:9, 9:16, 4:3, 3:4");
        }
        return new Frame(null, asked, null, seed);
    }

    private static Code code(Given given) {
        return new Code(given.word("ecl", Set.of("L", "M", "Q", "H")), decimal(given.number("qrw", "1.5", "3")),
                given.word("pixel_style", PIXELS), given.word("marker_shape", MARKERS), given.word("sub_marker", SUB_MARKERS),
                whole(given.oneOf("rotate", "0", "90", "180", "270")), given.word("position", POSITIONS),
                whole(given.oneOf("padding_level", "0", "5", "10", "15", "20")),
                decimal(given.oneOf("padding_noise", "0", "0.25", "0.5", "0.75", "1")), false);
    }

    private static Map<String, Object> options(Given given) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("steps", given.whole("steps", 10, 20));
        options.put("pattern", given.word("pattern", PATTERNS));
        options.put("rawurl", given.flag("rawurl"));
        options.put("timeout", given.whole("timeout", 1, 86_400));
        options.values().removeIf(value -> value == null);
        return options;
    }

    private static Map<String, String> links(Given given) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put(Asked.CALLBACK, given.text(Asked.CALLBACK, Given.URL));
        links.put("content_image_url", given.text("content_image_url", Given.URL));
        links.values().removeIf(link -> link == null);
        return links;
    }

    private static Double decimal(BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static Integer whole(BigDecimal number) {
        return number == null ? null : number.intValue();
    }
}
