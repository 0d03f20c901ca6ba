package dev.artrelay.capacity;

import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose turn it is: clients in a circle, each with its best task. The circle goes on from whoever was served last. */
@ApplicationScoped
class Turns {

    /** Entries of the index, of about 150 bytes each. */
    private static final int IN_HALF_A_UNIT = 25;

    private final Tasks tasks;
    private final Records records;

    Turns(Tasks tasks, Records records) {
        this.tasks = tasks;
        this.records = records;
    }

    /**
     * Who is next at a provider, but for those that are passed over: at most two pages of the index, none of them longer than
     * those are many.
     */
    Uni<Optional<Waiting>> next(String provider, Set<TaskId> passedOver) {
        return first(provider, null, passedOver).chain(first -> first.isEmpty() ? Uni.createFrom().item(first)
                : last(provider).chain(turn -> turn.isEmpty() ? Uni.createFrom().item(first)
                        : first(provider, turn.get().client(), passedOver).map(next -> next.or(() -> first))));
    }

    private Uni<Optional<Waiting>> first(String provider, String beyond, Set<TaskId> passedOver) {
        return tasks.waiting(provider, beyond, passedOver.size() + 1)
                .map(found -> found.stream().filter(waiting -> !passedOver.contains(waiting.id())).findFirst());
    }

    /** Does anybody wait? */
    Uni<Boolean> queued(String provider) {
        return tasks.waiting(provider, null, 1).map(found -> !found.isEmpty());
    }

    /** How many wait, as far as half a read unit tells. */
    Uni<Integer> length(String provider) {
        return tasks.waiting(provider, null, IN_HALF_A_UNIT).map(List::size);
    }

    /** Those that wait, at most so many, in the order of the index. */
    Uni<List<Waiting>> all(String provider, int limit) {
        return tasks.waiting(provider, null, limit);
    }

    Uni<Optional<Turn>> last(String provider) {
        return records.get(Turn.key(provider)).map(row -> row.map(Turn::of));
    }

    /** It was this client's turn, unless it has been another's since. Somebody else may say so at the same moment: either will do. */
    Uni<Void> took(Turn turn) {
        return last(turn.provider()).chain(before -> before.isEmpty() ? records.add(turn.row()).replaceWithVoid()
                : before.get().at().isAfter(turn.at()) || before.get().equals(turn) ? Uni.createFrom().voidItem()
                        : records.replace(before.get().row(), turn.row()).replaceWithVoid());
    }
}
