package dev.artrelay.protocol.acedata.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.edge.Numbers;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The request as a record shows it: every key of the service, null where it was not used, some numbers as text. Told from
 * the neutral request and from what the client said otherwise, which is all that is kept with the task.
 *
 * <p>Keys that the service does not have are not shown: the official SDK would read a {@code status} among them as the
 * task's.
 */
final class RequestEcho {

    static final RequestEcho QR_ART = new RequestEcho(qrArt(), List.of("rawurl", "async"));
    static final RequestEcho IMAGINE = new RequestEcho(imagine(), List.of("quality", "hd", "style_reference", "moodboard",
            "split_images", "mask", "async"));

    private static final int LIMIT = 16_000;
    private static final int LONG = 2_048;
    private static final List<String> AS_TEXT = List.of("rotate", "padding_level", "padding_noise");

    private final Map<String, Object> keys;
    private final List<String> more;

    private RequestEcho(Map<String, Object> keys, List<String> more) {
        this.keys = keys;
        this.more = more;
    }

    private static Map<String, Object> qrArt() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("ecl", "H");
        keys.put("qrw", 1.5);
        keys.put("seed", null);
        keys.put("type", null);
        keys.put("ratio", null);
        keys.put("steps", 16);
        keys.put("preset", null);
        keys.put("prompt", null);
        keys.put("rotate", "0");
        keys.put("content", null);
        keys.put("pattern", "custom");
        keys.put("timeout", null);
        keys.put("position", "center");
        keys.put("trace_id", null);
        keys.put("sub_marker", "square");
        keys.put("pixel_style", "square");
        keys.put("aspect_ratio", "1:1");
        keys.put("callback_url", null);
        keys.put("image_origin", null);
        keys.put("marker_shape", "square");
        keys.put("padding_level", "5");
        keys.put("padding_noise", "0");
        keys.put("negative_prompt", null);
        keys.put("content_image_url", null);
        return keys;
    }

    private static Map<String, Object> imagine() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String key : List.of("mode", "action", "prompt", "stream", "timeout", "version", "image_id", "trace_id",
                "check_image", "retry_times", "translation", "callback_url", "check_prompt", "image_origin")) {
            keys.put(key, key.equals("stream") ? Boolean.FALSE : null);
        }
        return keys;
    }

    /** What is to be kept of a request beside the neutral one; null if that says it all. */
    String of(Given given, ImageRequest request) {
        Map<String, Object> neutral = NeutralWords.of(request);
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        given.body().properties().forEach(field -> {
            if (shown(field.getKey()) && scalar(field.getValue()) && !same(neutral.get(field.getKey()), field.getValue())) {
                kept.put(field.getKey(), field.getValue());
            }
        });
        byte[] text = AceDataJson.bytes(kept);
        return kept.isEmpty() || text.length > LIMIT ? null : new String(text, UTF_8);
    }

    private boolean shown(String key) {
        boolean ours = key.equals("callback_url") || key.equals("trace_id");
        return !ours && (keys.containsKey(key) || more.contains(key));
    }

    private static boolean scalar(JsonNode value) {
        return value.isValueNode() && !value.isNull() && value.asText().length() <= LONG && Numbers.canBeWritten(value);
    }

    private static boolean same(Object neutral, JsonNode given) {
        JsonNode said = AceDataJson.tree(neutral);
        return neutral != null && said.isTextual() == given.isTextual() && said.asText().equals(given.asText());
    }

    /** The request of a task, whichever dialect it came in. */
    Map<String, Object> of(Task task) {
        Order order = task.order();
        Map<String, Object> request = new LinkedHashMap<>(keys);
        NeutralWords.of(order.request()).forEach((key, value) -> {
            if (shown(key) && AceDataJson.tree(value).isValueNode()) {
                request.put(key, value);
            }
        });
        if (order.origin().dialect().equals(AceDataDialect.NAME)) {
            AceDataJson.parse(said(order).getBytes(UTF_8)).ifPresent(said -> said.properties()
                    .forEach(field -> request.put(field.getKey(), field.getValue())));
            request.put("callback_url", order.webhook() == null ? null : order.webhook().url());
        }
        request.put("trace_id", TraceId.of(task.id()));
        request.replaceAll(RequestEcho::worded);
        return request;
    }

    private static String said(Order order) {
        return order.origin().echo() == null ? "{}" : order.origin().echo();
    }

    private static Object worded(String key, Object value) {
        return value == null || !AS_TEXT.contains(key) ? value
                : value instanceof JsonNode node ? node.asText() : value.toString();
    }
}
