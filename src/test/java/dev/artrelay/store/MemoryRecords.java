package dev.artrelay.store;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Records in a map, for tests that need no table: nothing is random, nothing waits. */
public final class MemoryRecords implements Records {

    private final TreeMap<String, Row> rows = new TreeMap<>();
    private final Clock clock;

    public MemoryRecords(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Row>> get(String key) {
        return later(() -> there(key));
    }

    @Override
    public Uni<List<Row>> get(List<String> keys) {
        return later(() -> keys.stream().distinct().map(this::there).flatMap(Optional::stream).toList());
    }

    @Override
    public Uni<Optional<Row>> add(Row row) {
        return later(() -> addNow(row));
    }

    @Override
    public Uni<Boolean> replace(Row before, Row after) {
        return later(() -> {
            boolean still = there(before.key()).filter(row -> says(row).equals(says(before))).isPresent();
            if (still) {
                rows.put(after.key(), after);
            }
            return still;
        });
    }

    @Override
    public Uni<Void> remove(String key) {
        return later(() -> rows.remove(key)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Row>> count(String key) {
        return later(() -> there(key).map(MemoryRecords::counted).map(row -> {
            rows.put(key, row);
            return row;
        }));
    }

    private static Row counted(Row row) {
        return new Row(row.key(), row.owner(), row.text(), row.goneAt(), row.count() + 1);
    }

    private static Row says(Row row) {
        return new Row(row.key(), row.owner(), row.text(), row.goneAt());
    }

    @Override
    public Uni<List<Row>> list(String owner, int limit) {
        return later(() -> rows.values().stream()
                .filter(row -> owner.equals(row.owner()) && here(row))
                .limit(limit).toList());
    }

    Optional<Row> addNow(Row row) {
        Optional<Row> first = there(row.key());
        if (first.isEmpty()) {
            rows.put(row.key(), row);
        }
        return first;
    }

    Optional<Row> there(String key) {
        return Optional.ofNullable(rows.get(key)).filter(this::here);
    }

    private boolean here(Row row) {
        return row.goneAt() == null || row.goneAt().isAfter(clock.instant());
    }

    private <T> Uni<T> later(Supplier<T> act) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return act.get();
            }
        });
    }
}
