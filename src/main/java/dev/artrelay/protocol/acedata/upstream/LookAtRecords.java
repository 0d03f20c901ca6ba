package dev.artrelay.protocol.acedata.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider.News;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks for the records of many tasks with as few requests as it takes: each product has a path of its own. */
final class LookAtRecords {

    private static final int REQUESTS_AT_ONCE = 4;

    private final AceDataCalls calls;
    private final int atOnce;

    LookAtRecords(AceDataCalls calls, int atOnce) {
        this.calls = calls;
        this.atOnce = atOnce;
    }

    Uni<List<News>> look(List<Assignment> pending) {
        List<Uni<List<News>>> looks = batches(pending).stream().map(this::ask).toList();
        return looks.isEmpty() ? Uni.createFrom().item(List.of())
                : Uni.join().all(looks).usingConcurrencyOf(REQUESTS_AT_ONCE).andFailFast()
                        .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private List<List<Assignment>> batches(List<Assignment> pending) {
        Map<Product, List<Assignment>> known = pending.stream().filter(task -> task.upstreamId() != null)
                .collect(Collectors.groupingBy(task -> Product.of(task.model()), LinkedHashMap::new, Collectors.toList()));
        List<List<Assignment>> batches = new ArrayList<>();
        for (List<Assignment> tasks : known.values()) {
            for (int from = 0; from < tasks.size(); from += atOnce) {
                batches.add(tasks.subList(from, Math.min(tasks.size(), from + atOnce)));
            }
        }
        return batches;
    }

    /** Who cannot be asked about now has no news; of all of them one says why. */
    private Uni<List<News>> ask(List<Assignment> tasks) {
        Trace trace = tasks.size() == 1 ? tasks.get(0).trace() : null;
        return calls.call(Product.of(tasks.get(0).model()).tasks(), trace, question(tasks))
                .map(answer -> news(answer, tasks))
                .onFailure(ProviderFault::ofOneLook).recoverWithItem(fault -> List.of(News.none(tasks.get(0), fault)));
    }

    private static Map<String, Object> question(List<Assignment> tasks) {
        return tasks.size() == 1 ? Map.of("action", "retrieve", "id", tasks.get(0).upstreamId())
                : Map.of("action", "retrieve_batch", "ids", tasks.stream().map(Assignment::upstreamId).toList(),
                        "limit", tasks.size());
    }

    private static List<News> news(JsonNode answer, List<Assignment> tasks) {
        Map<String, JsonNode> records = records(answer).filter(record -> AceDataJson.text(record, "id") != null)
                .collect(Collectors.toMap(record -> AceDataJson.text(record, "id"), record -> record, (one, same) -> one));
        return tasks.stream().map(task -> news(records.get(task.upstreamId()), task)).flatMap(Optional::stream).toList();
    }

    private static Stream<JsonNode> records(JsonNode answer) {
        JsonNode items = answer.path("items");
        return items.isArray() ? StreamSupport.stream(items.spliterator(), false) : Stream.of(answer);
    }

    private static Optional<News> news(JsonNode record, Assignment task) {
        return record == null ? Optional.empty()
                : new Reading(task).ofRecord(record).map(said -> new News(task.task(), said));
    }
}
