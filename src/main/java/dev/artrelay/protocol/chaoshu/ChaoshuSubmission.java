package dev.artrelay.protocol.chaoshu;

import dev.artrelay.accept.Submission;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client asks for, in its own fields. */
record ChaoshuSubmission(Map<String, String> fields, Kind kind) {

    static final String DIALECT = "chaoshu";

    private static final int LONGEST = 4_000;
    private static final List<String> OWN = List.of("model", "sdmodelcheckpoint", "sampler_name", "lora", "modelType");
    private static final String MESSAGE = "str_message";

    static ChaoshuSubmission of(Map<String, String> fields) {
        Kind kind = Kind.ofType(fields.get("type"))
                .orElseThrow(() -> ChaoshuRefusal.invalid("type must be upload_txt, upload_file or upload_cloth"));
        Stream.concat(Stream.of(MESSAGE, "prompt"), OWN.stream()).forEach(name -> {
            String text = fields.getOrDefault(name, "");
            require(text.codePointCount(0, text.length()) <= LONGEST, name + " has more than " + LONGEST + " characters");
        });
        boolean code = kind == Kind.QRCODE;
        require(!code || fields.containsKey(MESSAGE) || fields.containsKey("url"), "str_message or url is needed");
        require(code || fields.containsKey("prompt"), "prompt is needed");
        return new ChaoshuSubmission(fields, kind);
    }

    Submission of(String client) {
        Order.Terms terms = Order.Terms.within(Order.Terms.DEADLINE);
        return new Submission(client, kind.model().id(), request(), null, terms,
                new Order.Origin(DIALECT, null, null, null), null, List.of());
    }

    /** The address of the code picture, for vetting. */
    Optional<URI> url() {
        return kind == Kind.QRCODE ? Optional.ofNullable(fields.get("url")).map(ChaoshuSubmission::uri) : Optional.empty();
    }

    /**
     * The upstream's own words have no neutral ones: they travel as they are, for whoever understands them. A {@code url} that
     * stands alone is both picture and content: it is encoded itself if it leads to no picture.
     */
    private ImageRequest request() {
        boolean code = kind == Kind.QRCODE;
        Map<String, Object> options = OWN.stream().filter(fields::containsKey)
                .collect(Collectors.toMap(name -> name, fields::get, (one, other) -> one, LinkedHashMap::new));
        if (!code && fields.containsKey(MESSAGE)) {
            options.put(MESSAGE, fields.get(MESSAGE));
        }
        return new ImageRequest(code ? fields.getOrDefault(MESSAGE, fields.get("url")) : null, code ? fields.get("url") : null, fields.get("prompt"), null, null,
                List.of(), Frame.ANY, Code.ANY, Scan.REQUIRED, options);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw ChaoshuRefusal.invalid("url must be a URL");
        }
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw ChaoshuRefusal.invalid(message);
        }
    }
}
