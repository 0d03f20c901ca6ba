package dev.artrelay.simulation;

import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Records behind records: what a mutant does not change. */
class PassingRecords implements Records {

    final Records records;

    PassingRecords(Records records) {
        this.records = records;
    }

    @Override
    public Uni<Optional<Row>> get(String key) {
        return records.get(key);
    }

    @Override
    public Uni<List<Row>> get(List<String> keys) {
        return records.get(keys);
    }

    @Override
    public Uni<Optional<Row>> add(Row row) {
        return records.add(row);
    }

    @Override
    public Uni<Boolean> replace(Row before, Row after) {
        return records.replace(before, after);
    }

    @Override
    public Uni<Void> remove(String key) {
        return records.remove(key);
    }

    @Override
    public Uni<Optional<Row>> count(String key) {
        return records.count(key);
    }

    @Override
    public Uni<List<Row>> list(String owner, int limit) {
        return records.list(owner, limit);
    }
}
