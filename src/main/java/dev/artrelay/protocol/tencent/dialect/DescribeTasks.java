package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.FindTask.Filter;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a client's tasks as the cloud does: those of the last three days, one by its id or, newest first, all that the cloud
 * itself could know.
 */
@Singleton
public class DescribeTasks {

    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final Filter THEIRS = Filter.submittedIn(Submissions.DIALECT);
    /** How often a page is filled up before it is left short; its token leads on. */
    private static final int ROUNDS = 5;

    private final FindTask find;
    private final TaskWords words;
    private final Clock clock;

    DescribeTasks(FindTask find, TaskWords words, Clock clock) {
        this.find = find;
        this.words = words;
        this.clock = clock;
    }

    /** Fails with {@link TencentRefusal} if it is not the client's, or older than the cloud would remember. */
    public Uni<ObjectNode> detail(String client, String id) {
        return find(client, id).map(found -> found.filter(task -> task.createdAt().isAfter(oldest()))
                .map(words::detail).orElseThrow(TencentRefusal::unknownTask));
    }

    /** As the cloud's action asks for it. */
    public Uni<ObjectNode> detail(String client, ObjectNode body) {
        Fields fields = Fields.of(body, Spelling.PASCAL);
        fields.number("sub_app_id");
        String id = fields.words("task_id", Integer.MAX_VALUE);
        if (id == null) {
            throw TencentRefusal.missing("TaskId");
        }
        return detail(client, id);
    }

    /** However old it is, as long as it is there. */
    public Uni<Optional<Task>> find(String client, String id) {
        return TaskId.parse(id).map(known -> find.find(client, known)).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    public Uni<ObjectNode> list(String client, ObjectNode body) {
        TaskQuery query = TaskQuery.read(body);
        return page(client, query, new Page(new ArrayList<>(), query.olderThan()), ROUNDS).map(this::told);
    }

    /** Asks for no more rows than the page still takes, so that nothing which was read is left out. */
    private Uni<Page> page(String client, TaskQuery query, Page sofar, int left) {
        return find.list(client, THEIRS, sofar.next, query.limit() - sofar.tasks.size()).chain(found -> {
            Instant oldest = query.createdFrom(oldest());
            found.items().stream().filter(task -> query.fits(task, oldest)).forEach(sofar.tasks::add);
            boolean over = found.next() == null || found.next().createdAt().isBefore(oldest);
            Page page = new Page(sofar.tasks, over ? null : found.next());
            boolean full = page.tasks.size() >= query.limit();
            return over || full || left == 1 ? Uni.createFrom().item(page) : page(client, query, page, left - 1);
        });
    }

    private ObjectNode told(Page page) {
        ObjectNode answer = Json.object();
        var set = answer.putArray("TaskSet");
        page.tasks.forEach(task -> set.add(words.line(task)));
        return answer.put("ScrollToken", page.next == null ? "" : page.next.value());
    }

    private Instant oldest() {
        return clock.instant().minus(REMEMBERED);
    }

    private record Page(List<Task> tasks, TaskId next) {
    }
}
