package dev.artrelay.protocol.aliyun;

import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.FindTask.Filter;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client's tasks by page number, newest first: those that the product itself could know. */
@Singleton
class AliyunListing {

    static final int PAGE = 20;

    /** Pages are found by walking to them. */
    private static final int LAST = 50;
    private static final int AT_ONCE = 100;
    /** How often the walk goes on beyond what its pages would take if all of the client's tasks were of this dialect. */
    private static final int DETOUR = 5;
    private static final Filter THEIRS = Filter.submittedIn(AliyunDialect.NAME);

    private final FindTask find;
    private final AliyunTasks tasks;

    AliyunListing(FindTask find, AliyunTasks tasks) {
        this.find = find;
        this.tasks = tasks;
    }

    Uni<Map<String, Object>> page(String client, String given) {
        String number = given == null ? "1" : given;
        if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > LAST) {
            throw AliyunRefusal.of(GatewayError.INVALID_BODY, "page must be 1 to " + LAST);
        }
        int page = Integer.parseInt(number);
        int wanted = page * PAGE + 1;
        return walk(client, null, new Walk(new ArrayList<>(), wanted, wanted / AT_ONCE + DETOUR)).map(found -> shown(found, page));
    }

    /** One more than the page takes tells that there is another. */
    private Uni<List<Task>> walk(String client, TaskId olderThan, Walk walk) {
        return find.list(client, THEIRS, olderThan, Math.min(AT_ONCE, walk.missing())).chain(found -> {
            walk.found.addAll(found.items());
            boolean there = found.next() == null || walk.missing() == 0 || walk.left == 0;
            return there ? Uni.createFrom().item(walk.found) : walk(client, found.next(), walk.on());
        });
    }

    private Map<String, Object> shown(List<Task> found, int page) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("ret_code", 0);
        shown.put("page", page);
        shown.put("has_next", found.size() > page * PAGE);
        shown.put("list", found.stream().skip((page - 1L) * PAGE).limit(PAGE).map(tasks::shown).toList());
        return shown;
    }

    /** @param left how often to go on */
    private record Walk(List<Task> found, int wanted, int left) {

        int missing() {
            return wanted - found.size();
        }

        Walk on() {
            return new Walk(found, wanted, left - 1);
        }
    }
}
