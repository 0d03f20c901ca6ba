package dev.artrelay.protocol.aliyun;

import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.FindTask.Filter;
import dev.artrelay.accept.FindTask.Page;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client's tasks by page number, newest first. */
@Singleton
class AliyunListing {

    static final int PAGE = 20;

    /** Pages are found by walking to them. */
    private static final int LAST = 50;
    private static final Filter ALL = new Filter(null, null, null);

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
        return walk(client, null, page).map(found -> shown(found, page));
    }

    private Uni<Page> walk(String client, TaskId olderThan, int left) {
        return find.list(client, ALL, olderThan, PAGE).chain(page -> left == 1 || page.next() == null
                ? Uni.createFrom().item(left == 1 ? page : new Page(List.of(), null))
                : walk(client, page.next(), left - 1));
    }

    private Map<String, Object> shown(Page found, int page) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("ret_code", 0);
        shown.put("page", page);
        shown.put("has_next", found.next() != null);
        shown.put("list", found.items().stream().map(tasks::shown).toList());
        return shown;
    }
}
