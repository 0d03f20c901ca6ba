package dev.artrelay.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The small rows beside the tasks: keys, idempotency and deduplication records, subscribers, slots. Each is a key, a text that its
 * owner understands, and perhaps an end. A row past its end is not there.
 */
public interface Records {

    Uni<Optional<Row>> get(String key);

    /** Those of the keys that are there, in no particular order. */
    Uni<List<Row>> get(List<String> keys);

    /**
     * Adds a row unless its key is taken.
     *
     * @return nothing if it was added, else the row that was there first
     */
    Uni<Optional<Row>> add(Row row);

    /**
     * Replaces a row, if it still says what was read.
     *
     * @return was it replaced?
     */
    Uni<Boolean> replace(Row before, Row after);

    Uni<Void> remove(String key);

    /** Adds one to a row's count, and gives the row as it then is, if there is one: one write, and no read besides. */
    Uni<Optional<Row>> count(String key);

    /** All rows that an owner lists, by key, at most limit. */
    Uni<List<Row>> list(String owner, int limit);

    /**
     * One row.
     *
     * @param key kind and name, as in {@code key#4f2a…}
     * @param owner under whom it is listed, or null if nobody lists it
     * @param text at most 100 kB
     * @param goneAt when it ends, or null
     * @param count how often it was counted; what fences a replacement knows nothing of it
     */
    record Row(String key, String owner, String text, Instant goneAt, long count) {

        public Row(String key, String owner, String text, Instant goneAt) {
            this(key, owner, text, goneAt, 0);
        }
    }
}
