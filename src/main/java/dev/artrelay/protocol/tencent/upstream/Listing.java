package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Session;
import dev.artrelay.provider.Assignment;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes through DescribeTasks, newest first, for attempts whose ids nobody told us: by the SessionId that they were sent with. */
record Listing(Function<ObjectNode, Uni<ObjectNode>> describeTasks) {

    private static final int PAGE = 100;
    /** Beyond ten thousand tasks an attempt is looked for again at the next look. */
    private static final int PAGES = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    Uni<Map<Assignment, String>> find(List<Assignment> lost) {
        Map<String, Assignment> sought = lost.stream()
                .collect(Collectors.toMap(each -> new Session(each.task(), each.attempt()).text(), each -> each));
        Instant since = lost.stream().map(Assignment::task).map(TaskId::createdAt).min(Comparator.naturalOrder()).orElseThrow()
                .minus(CLOCKS_DIFFER).truncatedTo(ChronoUnit.SECONDS);
        return page(new Search(sought, since, new HashMap<>()), "", PAGES);
    }

    private Uni<Map<Assignment, String>> page(Search search, String token, int left) {
        return describeTasks.apply(search.query(token)).chain(page -> {
            search.take(page.path("TaskSet"));
            String next = page.path("ScrollToken").asText("");
            boolean over = next.isEmpty() || next.equals(token) || left == 1 || search.done() || page.path("TaskSet").isEmpty();
            return over ? Uni.createFrom().item(search.found) : page(search, next, left - 1);
        });
    }

    /** What is looked for, and what of it has been found. */
    private record Search(Map<String, Assignment> sought, Instant since, Map<Assignment, String> found) {

        ObjectNode query(String token) {
            ObjectNode query = Json.object().put("limit", PAGE);
            query.putObject("create_time").put("after", since.toString());
            query.putObject("sort").put("field", "CreateTime").put("order", "Desc");
            return token.isEmpty() ? query : query.put("scroll_token", token);
        }

        void take(JsonNode tasks) {
            for (JsonNode task : tasks) {
                Assignment known = sought.get(task.path("SessionId").asText(""));
                String id = task.path("TaskId").asText("");
                if (known != null && !id.isEmpty()) {
                    found.put(known, id);
                }
            }
        }

        boolean done() {
            return found.size() == sought.size();
        }
    }
}
