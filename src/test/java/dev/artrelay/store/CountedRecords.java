package dev.artrelay.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Records that count the rows read by their keys, and the rows written. */
public class CountedRecords extends PassingRecords {

    private int reads;
    private int writes;

    public CountedRecords(Records records) {
        super(records);
    }

    public int reads() {
        return reads;
    }

    public int writes() {
        return writes;
    }

    @Override
    public Uni<Optional<Row>> get(String key) {
        reads++;
        return super.get(key);
    }

    @Override
    public Uni<List<Row>> get(List<String> keys) {
        reads += keys.size();
        return super.get(keys);
    }

    @Override
    public Uni<Optional<Row>> add(Row row) {
        writes++;
        return super.add(row);
    }

    @Override
    public Uni<Boolean> replace(Row before, Row after) {
        writes++;
        return super.replace(before, after);
    }

    @Override
    public Uni<Optional<Row>> count(String key) {
        writes++;
        return super.count(key);
    }
}
