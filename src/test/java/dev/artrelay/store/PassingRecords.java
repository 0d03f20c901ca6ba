package dev.artrelay.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Records behind records: whoever extends it writes down what is different, and nothing else. */
public class PassingRecords implements Records {

    protected final Records records;

    protected PassingRecords(Records records) {
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
