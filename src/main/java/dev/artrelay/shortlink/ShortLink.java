package dev.artrelay.shortlink;

import dev.artrelay.store.Records;
import dev.artrelay.task.TaskId;
import java.time.Instant;

/**
 * A short link.
 *
 * @param task for whose code it was made
 * @param bound does it live with its task? Else it has an end of its own
 * @param target the long address
 * @param end when it ends; of one that is bound, when it will have ended in any case
 * @param visits how often it was followed
 */
public record ShortLink(String code, TaskId task, boolean bound, String target, Instant end, long visits) {

    private static final String BOUND = "bound";
    private static final String FREE = "free";

    static String key(String code) {
        return "link#" + code;
    }

    static ShortLink of(Records.Row row) {
        String[] parts = row.text().split(" ", 3);
        String code = row.key().substring(key("").length());
        return new ShortLink(code, new TaskId(parts[1]), parts[0].equals(BOUND), parts[2], row.goneAt(), row.count());
    }

    Records.Row row() {
        return new Records.Row(key(code), null, (bound ? BOUND : FREE) + " " + task + " " + target, end);
    }
}
