package dev.artrelay.protocol.acedata.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what was made. */
final class Made {

    private static final List<String> SIZES =
            List.of("image_width", "image_height", "raw_image_width", "raw_image_height");

    private Made() {
    }

    /** Empty if there is no picture. The first picture is the original, where there is one beside a preview. */
    static Optional<Result> result(JsonNode body) {
        return link(body.path("raw_image_url")).or(() -> link(body.path("image_url")))
                .map(main -> new Result(pictures(main, body), null, texts(body.path("actions")).toList(), facts(body), List.of()));
    }

    private static List<Picture> pictures(String main, JsonNode body) {
        Stream<String> parts = texts(body.path("sub_image_urls")).filter(Made::isLink);
        return Stream.concat(Stream.of(main), parts).distinct().map(Picture::at).toList();
    }

    private static Map<String, Object> facts(JsonNode body) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, ImagineBody.IMAGE, AceDataJson.text(body, ImagineBody.IMAGE));
        put(facts, "seed", seed(body));
        SIZES.forEach(size -> put(facts, size, pixels(body, size)));
        return facts;
    }

    /** As exact as it was written; as text where it is no whole number that a long holds. */
    private static Object seed(JsonNode body) {
        String seed = AceDataJson.text(body, "seed");
        return seed != null && seed.matches("-?\\d{1,18}") ? (Object) Long.valueOf(seed) : seed;
    }

    private static Integer pixels(JsonNode body, String field) {
        String text = AceDataJson.text(body, field);
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static Optional<String> link(JsonNode value) {
        return Optional.of(value.asText()).filter(text -> value.isTextual() && isLink(text));
    }

    private static boolean isLink(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
