package dev.artrelay.simulation;

import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Records at the other end of a bad line. */
final class ChaoticRecords implements Records {

    private final Records records;
    private final Remote remote;

    ChaoticRecords(Records records, Remote remote) {
        this.records = records;
        this.remote = remote;
    }

    @Override
    public Uni<Optional<Row>> get(String key) {
        return remote.stored("get " + key, () -> Immediately.of(records.get(key)));
    }

    @Override
    public Uni<List<Row>> get(List<String> keys) {
        return remote.stored("get " + keys, () -> Immediately.of(records.get(keys)));
    }

    @Override
    public Uni<Optional<Row>> add(Row row) {
        return remote.stored("add " + row.key(), () -> Immediately.of(records.add(row)));
    }

    @Override
    public Uni<Boolean> replace(Row before, Row after) {
        return remote.stored("replace " + before.key(), () -> Immediately.of(records.replace(before, after)));
    }

    @Override
    public Uni<Void> remove(String key) {
        return remote.stored("remove " + key, () -> Immediately.of(records.remove(key)));
    }

    @Override
    public Uni<Optional<Row>> count(String key) {
        return remote.stored("count " + key, () -> Immediately.of(records.count(key)));
    }

    @Override
    public Uni<List<Row>> list(String owner, int limit) {
        return remote.stored("list " + owner, () -> Immediately.of(records.list(owner, limit)));
    }
}
