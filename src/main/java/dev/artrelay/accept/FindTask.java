package dev.artrelay.accept;

import dev.artrelay.store.Tasks;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.Pause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a client's tasks, and no other client's. */
@ApplicationScoped
public class FindTask {

    /** How many pages of rows one filtered page reads at most; it may then be short and still have a successor. */
    static final int PAGES_READ = 5;

    private static final Backoff ASKING_AGAIN = Backoff.parse("100ms,150ms,250ms,400ms,600ms,1s");

    private final Tasks tasks;
    private final Clock clock;
    private final Pause pause;

    FindTask(Tasks tasks, Clock clock, Pause pause) {
        this.tasks = tasks;
        this.clock = clock;
        this.pause = pause;
    }

    /** Empty if it is unknown, or another client's. */
    public Uni<Optional<Task>> find(String client, TaskId id) {
        return tasks.get(id).map(found -> found.filter(task -> task.order().client().equals(client)));
    }

    /** The task when it has settled, or as it is when the limit is reached. */
    public Uni<Optional<Task>> await(String client, TaskId id, Duration limit) {
        return await(client, id, clock.instant().plus(limit), 1);
    }

    private Uni<Optional<Task>> await(String client, TaskId id, Instant until, int tries) {
        return find(client, id).chain(found -> {
            Duration left = Duration.between(clock.instant(), until);
            if (found.map(Task::settled).orElse(true) || left.isNegative() || left.isZero()) {
                return Uni.createFrom().item(found);
            }
            Duration rung = ASKING_AGAIN.after(tries);
            return pause.of(rung.compareTo(left) < 0 ? rung : left)
                    .chain(() -> await(client, id, until, tries + 1));
        });
    }

    /** Those of the ids (at most 100) that are there and the client's, in the order asked. */
    public Uni<List<Task>> find(String client, List<TaskId> ids) {
        return tasks.get(ids.stream().distinct().toList()).map(found -> found.stream()
                .filter(task -> task.order().client().equals(client))
                .sorted(Comparator.comparingInt(task -> ids.indexOf(task.id()))).toList());
    }

    /** Newest first. */
    public Uni<Page> list(String client, Filter filter, TaskId olderThan, int limit) {
        return more(client, filter, new Page(List.of(), olderThan), limit, PAGES_READ);
    }

    private Uni<Page> more(String client, Filter filter, Page sofar, int limit, int pages) {
        return tasks.list(client, sofar.next(), limit).chain(ids -> tasks.get(ids).chain(found -> {
            Page page = sofar.plus(found.stream().filter(filter::fits).toList(), ids, limit);
            boolean enough = page.next() == null || page.items().size() == limit || pages == 1;
            return enough ? Uni.createFrom().item(page) : more(client, filter, page, limit, pages - 1);
        }));
    }

    /**
     * Some of a client's tasks.
     *
     * @param next where the next page begins: older than this one; null if there is none
     */
    public record Page(List<Task> items, TaskId next) {

        private Page plus(List<Task> fitting, List<TaskId> read, int limit) {
            List<Task> longer = new ArrayList<>(items);
            fitting.stream().sorted(Comparator.comparing(Task::id).reversed()).limit(limit - items.size()).forEach(longer::add);
            TaskId last = longer.size() == limit ? longer.get(limit - 1).id() : read.isEmpty() ? null : read.get(read.size() - 1);
            boolean cut = fitting.size() > limit - items.size();
            return new Page(longer, read.size() < limit && !cut ? null : last);
        }
    }

    /**
     * What a listing shows; null shows all.
     *
     * @param dialect in which a task was submitted
     */
    public record Filter(Status status, String model, String tag, String dialect) {

        /** What a client of a provider's own could have made. */
        public static Filter submittedIn(String dialect) {
            return new Filter(null, null, null, dialect);
        }

        boolean fits(Task task) {
            return (status == null || task.state().status() == status)
                    && (model == null || model.equals(task.order().model()) || model.equals(task.model()))
                    && (tag == null || task.order().terms().tags().contains(tag))
                    && (dialect == null || dialect.equals(task.order().origin().dialect()));
        }
    }
}
