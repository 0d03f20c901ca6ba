package dev.artrelay.accept;

import dev.artrelay.client.Caller;
import dev.artrelay.client.LimitExceeded;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places of the caller's live tasks: no more of them live than its key may have, however many functions take some.
 *
 * <p>A task that has a place and is not there is about to be added; after {@link #GRACE} it never was.
 */
@ApplicationScoped
class Places {

    static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final int TRIES = 50;

    private final Caller caller;
    private final Records records;
    private final Tasks tasks;
    private final Clock clock;

    Places(Caller caller, Records records, Tasks tasks, Clock clock) {
        this.caller = caller;
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** False if there is none. A task that has a place already takes no second one. */
    Uni<Boolean> take(TaskId task) {
        return caller.liveTasks().map(most -> take(new Search(task, caller.key().id(), most), 0))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    /** With this the caller is to be turned away. */
    LimitExceeded full() {
        return caller.full(ASK_AGAIN);
    }

    private Uni<Boolean> take(Search search, int rowsTried) {
        return rowsTried == search.rows() ? Uni.createFrom().item(false)
                : takeIn(search, search.row(rowsTried), TRIES)
                        .chain(taken -> taken ? Uni.createFrom().item(true) : take(search, rowsTried + 1));
    }

    private Uni<Boolean> takeIn(Search search, int number, int tries) {
        String key = Residents.key(search.key, number);
        return records.get(key).chain(row -> {
            Residents there = Residents.read(row);
            if (there.hasSince(search.task, clock.instant().minus(GRACE.dividedBy(2)))) {
                return Uni.createFrom().item(true);
            }
            boolean room = there.has(search.task) || there.count() < search.places(number);
            return (room ? Uni.createFrom().item(there) : withoutSettled(there))
                    .chain(left -> room || left.count() < search.places(number)
                            ? written(key, row, left.plus(search.task, clock.instant()))
                                    .chain(done -> done || tries == 0 ? Uni.createFrom().item(done) : takeIn(search, number, tries - 1))
                            : Uni.createFrom().item(false));
        });
    }

    /** By the time of the asking: whoever stands still for long before the answer is read has not seen what was added since. */
    private Uni<Residents> withoutSettled(Residents there) {
        Instant asked = clock.instant();
        return tasks.get(there.tasks()).map(found -> {
            Set<TaskId> known = found.stream().map(Task::id).collect(Collectors.toSet());
            Set<TaskId> live = found.stream().filter(task -> !task.settled()).map(Task::id).collect(Collectors.toSet());
            return there.only((task, since) -> known.contains(task) ? live.contains(task)
                    : since.plus(GRACE).isAfter(asked));
        });
    }

    /** The task will surely not be added. */
    Uni<Void> leave(TaskId task) {
        return caller.liveTasks().map(most -> new Search(task, caller.key().id(), most))
                .map(search -> leave(search, 0))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> leave(Search search, int rowsTried) {
        String key = Residents.key(search.key, search.row(rowsTried));
        return records.get(key).chain(row -> {
            Residents there = Residents.read(row);
            boolean here = there.has(search.task);
            boolean last = rowsTried + 1 == search.rows();
            return here ? written(key, row, there.only((task, since) -> !task.equals(search.task))).replaceWithVoid()
                    : last ? Uni.createFrom().voidItem() : leave(search, rowsTried + 1);
        });
    }

    private Uni<Boolean> written(String key, Optional<Records.Row> before, Residents after) {
        Records.Row row = after.row(key, clock.instant());
        return before.map(read -> records.replace(read, row)).orElseGet(() -> records.add(row).map(Optional::isEmpty));
    }

    /** The rows in which a task's place may be, in the order of looking: the same whoever looks, another for other tasks. */
    private record Search(TaskId task, String key, int most) {

        int rows() {
            return (most + Residents.MOST - 1) / Residents.MOST;
        }

        int row(int turn) {
            return Math.floorMod(task.value().hashCode() + turn, rows());
        }

        int places(int row) {
            return Math.min(Residents.MOST, most - row * Residents.MOST);
        }
    }
}
