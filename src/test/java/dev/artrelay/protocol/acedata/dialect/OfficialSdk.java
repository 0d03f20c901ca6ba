package dev.artrelay.protocol.acedata.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the official Python SDK tells from a record whether a task is done: an oracle for what we write.
 *
 * @see <a href="https://github.com/AceDataCloud/SDK/blob/main/python/src/acedatacloud/_runtime/tasks.py">tasks.py</a>
 */
final class OfficialSdk {

    private static final Set<String> GOOD = Set.of("succeed", "succeeded", "success", "completed", "complete", "finished");
    private static final Set<String> BAD = Set.of("failed", "failure", "error", "cancelled", "canceled", "rejected");
    private static final int DEPTH = 6;

    private OfficialSdk() {
    }

    enum Verdict {
        RUNNING, SUCCEEDED, FAILED
    }

    /** What polling makes of a record. */
    static Verdict ofRecord(Map<String, Object> written) {
        JsonNode record = Wire.sent(written);
        JsonNode response = record.hasNonNull("response") ? record.get("response") : record;
        if (!response.isObject()) {
            return Verdict.RUNNING;
        }
        List<String> words = words(response, 0, new ArrayList<>());
        if (!words.isEmpty()) {
            return words.stream().anyMatch(BAD::contains) ? Verdict.FAILED
                    : words.stream().noneMatch(GOOD::contains) ? Verdict.RUNNING
                    : artworks(record).isEmpty() ? Verdict.FAILED : Verdict.SUCCEEDED;
        }
        return withoutWords(record, response);
    }

    private static Verdict withoutWords(JsonNode record, JsonNode response) {
        boolean links = !artworks(record).isEmpty();
        boolean unsuccessful = response.path("success").isBoolean() && !response.get("success").asBoolean();
        if (unsuccessful && (links || !response.path("error").path("code").asText().isEmpty())) {
            return Verdict.FAILED;
        }
        boolean finished = response.hasNonNull("finished_at") || record.hasNonNull("finished_at");
        if (finished && response.path("success").isBoolean()) {
            return unsuccessful ? Verdict.FAILED : Verdict.SUCCEEDED;
        }
        return links ? Verdict.SUCCEEDED : Verdict.RUNNING;
    }

    /** Would it take the answer to a submission for the result? */
    static boolean takesForDone(Map<String, Object> submitted) {
        return !links("", Wire.sent(submitted), 0, new ArrayList<>()).isEmpty();
    }

    private static List<String> artworks(JsonNode record) {
        return links("", record.has("response") ? record.get("response") : record, 0, new ArrayList<>());
    }

    private static List<String> words(JsonNode node, int depth, List<String> found) {
        if (depth <= DEPTH) {
            node.properties().forEach(field -> {
                if (Set.of("state", "status").contains(field.getKey()) && field.getValue().isTextual()) {
                    found.add(field.getValue().asText().toLowerCase(Locale.ROOT));
                } else {
                    words(field.getValue(), depth + 1, found);
                }
            });
            if (node.isArray()) {
                node.forEach(item -> words(item, depth + 1, found));
            }
        }
        return found;
    }

    private static List<String> links(String key, JsonNode node, int depth, List<String> found) {
        boolean named = key.equals("url") || key.endsWith("_url") || key.endsWith("_urls");
        if (named && node.isTextual() && node.asText().startsWith("http")) {
            found.add(node.asText());
        }
        if (depth <= DEPTH) {
            node.properties().forEach(field -> links(field.getKey(), field.getValue(), depth + 1, found));
            if (node.isArray()) {
                node.forEach(item -> links("", item, depth + 1, found));
            }
        }
        return found;
    }
}
