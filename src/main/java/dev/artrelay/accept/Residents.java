package dev.artrelay.accept;

import dev.artrelay.store.Records;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The tasks that have their places in one row, with the time since when. As many as a row of one write unit holds. */
record Residents(Map<TaskId, Instant> since) {

    static final int MOST = 18;

    static String key(String clientKey, int number) {
        return "live#" + clientKey + "#" + number;
    }

    static Residents read(Optional<Records.Row> row) {
        Map<TaskId, Instant> since = new LinkedHashMap<>();
        row.map(Records.Row::text).filter(text -> !text.isEmpty()).ifPresent(text -> {
            for (String entry : text.split(" ")) {
                String[] parts = entry.split("@");
                since.put(new TaskId(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
            }
        });
        return new Residents(since);
    }

    int count() {
        return since.size();
    }

    boolean has(TaskId task) {
        return since.containsKey(task);
    }

    /** Has it taken its place after this time? */
    boolean hasSince(TaskId task, Instant time) {
        return has(task) && since.get(task).isAfter(time);
    }

    List<TaskId> tasks() {
        return new ArrayList<>(since.keySet());
    }

    Residents plus(TaskId task, Instant now) {
        Map<TaskId, Instant> more = new LinkedHashMap<>(since);
        more.put(task, now);
        return new Residents(more);
    }

    Residents only(BiPredicate<TaskId, Instant> stay) {
        Map<TaskId, Instant> fewer = new LinkedHashMap<>(since);
        fewer.entrySet().removeIf(each -> !stay.test(each.getKey(), each.getValue()));
        return new Residents(fewer);
    }

    Records.Row row(String key, Instant now) {
        String text = since.entrySet().stream().map(each -> each.getKey() + "@" + each.getValue().getEpochSecond())
                .collect(Collectors.joining(" "));
        return new Records.Row(key, null, text, now.plus(Task.LONGEST_LIFE));
    }
}
