package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.ForgetTask;
import dev.artrelay.accept.ForgetTask.Forgetting;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Answers {@code /tasks} of one service: a record, a batch of them, or what became of one that is to be forgotten. */
@Singleton
class FindRecords {

    private static final FindTask.Filter ALL = new FindTask.Filter(null, null, null, null);
    private static final int AT_ONCE = 100;
    /** How many of a client's tasks a listing goes through at most, whichever service they are of. */
    private static final int READ = 1_000;

    private final FindTask find;
    private final ForgetTask forget;
    private final AceDataTasks tasks;

    FindRecords(FindTask find, ForgetTask forget, AceDataTasks tasks) {
        this.find = find;
        this.forget = forget;
        this.tasks = tasks;
    }

    /**
     * @param service which tasks are its own
     */
    Uni<Map<String, Object>> answer(String client, TasksQuery query, Predicate<Task> service) {
        return switch (query.kind()) {
            case ONE -> known(client, query, service).map(found -> found.isEmpty() ? Map.of() : tasks.record(found.get(0)));
            case SOME -> known(client, query, service).map(found -> batch(found, query.page()));
            case ALL -> listed(client, query.page(), service).map(found -> batch(found, query.page()));
            case FORGET -> forget(client, query, service);
        };
    }

    private Uni<List<Task>> known(String client, TasksQuery query, Predicate<Task> service) {
        List<TaskId> ids = query.ids();
        return Multi.createFrom().iterable(ids).group().intoLists().of(AT_ONCE)
                .onItem().transformToUniAndConcatenate(some -> find.find(client, some))
                .collect().asList()
                .map(found -> found.stream().flatMap(List::stream).filter(service)
                        .filter(task -> query.page().covers(task.id())).toList());
    }

    /** Who asks for no task by its id is shown those that Ace itself could know. */
    private Uni<List<Task>> listed(String client, TasksQuery.Page page, Predicate<Task> service) {
        Predicate<Task> theirs = service.and(task -> task.order().origin().dialect().equals(AceDataDialect.NAME));
        return more(client, null, page, new Listed(theirs, new ArrayList<>(), READ));
    }

    /** Goes on until one more than the page has been found, which tells that there are more; all that was found is counted. */
    private Uni<List<Task>> more(String client, TaskId olderThan, TasksQuery.Page page, Listed sofar) {
        return find.list(client, ALL, olderThan, AT_ONCE).chain(found -> {
            Listed longer = sofar.plus(found.items(), page);
            boolean enough = found.next() == null || longer.left <= 0 || longer.fitting.size() > page.offset() + page.limit()
                    || found.next().createdAt().isBefore(page.from());
            return enough ? Uni.createFrom().item(longer.fitting) : more(client, found.next(), page, longer);
        });
    }

    private Map<String, Object> batch(List<Task> found, TasksQuery.Page page) {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("items", found.stream().skip(page.offset()).limit(page.limit()).map(tasks::record).toList());
        batch.put("count", found.size());
        return batch;
    }

    private Uni<Map<String, Object>> forget(String client, TasksQuery query, Predicate<Task> service) {
        if (query.ids().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        TaskId id = query.ids().get(0);
        return known(client, query, service)
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Forgetting.UNKNOWN) : forget.forget(client, id))
                .map(outcome -> Map.of("id", id.value(), "deleted", outcome == Forgetting.GONE));
    }

    private record Listed(Predicate<Task> service, List<Task> fitting, int left) {

        Listed plus(List<Task> read, TasksQuery.Page page) {
            List<Task> longer = new ArrayList<>(fitting);
            read.stream().filter(service).filter(task -> page.covers(task.id())).forEach(longer::add);
            return new Listed(service, longer, left - AT_ONCE);
        }
    }
}
