package dev.artrelay.sweep;

import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Due;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Whatever is due by a time, of all shards side by side, oldest first in each. It is read page by page as it is asked for, so
 * that a hundred thousand of them take no more memory than a few pages.
 *
 * @param goOn false to read no further
 */
record DueTasks(Tasks tasks, Instant by, BooleanSupplier goOn) {

    private static final int PAGE = 50;

    Multi<Due> all() {
        return Multi.createFrom().range(0, Tasks.SHARDS)
                .onItem().transformToMulti(this::of).withRequests(1).merge(Tasks.SHARDS);
    }

    private Multi<Due> of(int shard) {
        return Multi.createBy().repeating()
                .uni(AtomicReference<Due>::new, last -> page(shard, last))
                .whilst(page -> page.size() == PAGE && goOn.getAsBoolean())
                .onItem().<Due>disjoint();
    }

    private Uni<List<Due>> page(int shard, AtomicReference<Due> last) {
        return tasks.due(shard, last.get(), by, PAGE)
                .invoke(page -> last.set(page.isEmpty() ? last.get() : page.get(page.size() - 1)));
    }
}
