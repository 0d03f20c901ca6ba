package dev.artrelay.simulation;

import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Records that show every change of a row to whoever watches. */
final class WatchedRecords extends PassingRecords {

    private final BiConsumer<Row, Row> watcher;

    /**
     * @param watcher of the row before (null, if it was added) and after (null, if it was removed)
     */
    WatchedRecords(Records records, BiConsumer<Row, Row> watcher) {
        super(records);
        this.watcher = watcher;
    }

    @Override
    public Uni<Optional<Row>> add(Row row) {
        return records.add(row).invoke(first -> changed(first.isEmpty(), null, row));
    }

    @Override
    public Uni<Boolean> replace(Row before, Row after) {
        return records.replace(before, after).invoke(done -> changed(done, before, after));
    }

    @Override
    public Uni<Void> remove(String key) {
        Row before = Immediately.of(records.get(key)).orElse(null);
        return records.remove(key).invoke(() -> changed(before != null, before, null));
    }

    private void changed(boolean done, Row before, Row after) {
        if (done) {
            watcher.accept(before, after);
        }
    }
}
