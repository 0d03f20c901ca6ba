package dev.artrelay.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The records in DynamoDB, in the table of the tasks. */
@ApplicationScoped
class DynamoRecords implements Records {

    private final Table table;
    private final Clock clock;
    private final RandomGenerator random;

    DynamoRecords(Table table, Clock clock, RandomGenerator random) {
        this.table = table;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<Optional<Row>> get(String key) {
        return table.get(key).map(item -> item.flatMap(this::shown));
    }

    @Override
    public Uni<List<Row>> get(List<String> keys) {
        return table.get(keys).map(items -> items.stream().map(this::shown).flatMap(Optional::stream).toList());
    }

    @Override
    public Uni<Optional<Row>> add(Row row) {
        WriteToken token = WriteToken.fresh(random);
        return Uni.createFrom().item(() -> RecordItem.of(row, token))
                .chain(item -> table.put(item, RecordItem.absent(clock.instant())))
                .map(obstacle -> obstacle.filter(first -> !token.isOn(first)).map(RecordItem::row));
    }

    @Override
    public Uni<Boolean> replace(Row before, Row after) {
        WriteToken token = WriteToken.fresh(random);
        return Uni.createFrom().item(() -> RecordItem.of(after, token))
                .chain(item -> table.put(item, RecordItem.stillSaying(before, clock.instant())))
                .map(token::succeeded);
    }

    @Override
    public Uni<Void> remove(String key) {
        return table.delete(key);
    }

    @Override
    public Uni<Optional<Row>> count(String key) {
        return Uni.createFrom().item(() -> RecordItem.counting(key, clock.instant()))
                .chain(table::updateWhole)
                .map(updated -> updated.done() ? Optional.of(RecordItem.row(updated.row())) : Optional.empty());
    }

    @Override
    public Uni<List<Row>> list(String owner, int limit) {
        return list(Page.of(TableDefinition.LIST, RecordItem.owner(owner), limit), List.of());
    }

    private Uni<List<Row>> list(Page page, List<Row> before) {
        return table.query(page).chain(entries -> fetched(entries)
                .map(rows -> both(before, rows, page.limit()))
                .chain(rows -> filledUp(page, entries, rows)));
    }

    private Uni<List<Row>> fetched(List<Item> entries) {
        return get(entries.stream().map(Item::key).toList());
    }

    /** Some of a page may be past their end: the next page fills it up. */
    private Uni<List<Row>> filledUp(Page page, List<Item> entries, List<Row> rows) {
        boolean last = entries.size() < page.limit();
        return last || rows.size() == page.limit() ? Uni.createFrom().item(rows)
                : list(page.beyond(entries.get(entries.size() - 1)), rows);
    }

    private static List<Row> both(List<Row> before, List<Row> found, int limit) {
        Stream<Row> sorted = found.stream().sorted(Comparator.comparing(Row::key));
        return Stream.concat(before.stream(), sorted).limit(limit).toList();
    }

    private Optional<Row> shown(Item item) {
        return RecordItem.shown(item, clock.instant());
    }
}
