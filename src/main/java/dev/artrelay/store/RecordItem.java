package dev.artrelay.store;

import dev.artrelay.store.Records.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A record as a row, and the only place that knows how its attributes are called.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><td>{@code pk}<td>as given
 * <tr><td>{@code w}<td>{@link WriteToken} of the last write
 * <tr><td>{@code text} or {@code z}<td>the text, or {@link Packed} where it is long
 * <tr><td>{@code h}<td>a digest of what the row says: what a replacement is fenced by
 * <tr><td>{@code gone_at}<td>its end in epoch milliseconds, if it has one; {@code ttl} the same for DynamoDB
 * <tr><td>{@code n}<td>how often it was counted
 * <tr><td>{@code owner}, {@code sort}<td>the list index
 * </table>
 */
final class RecordItem {

    private static final String OWNER = "r#";
    private static final String TEXT = "text";
    private static final String PACKED = "z";
    private static final String DIGEST = "h";
    private static final String GONE_AT = "gone_at";
    private static final String COUNT = "n";

    private static final int PLAIN_LIMIT = 1024;
    private static final int DIGEST_BYTES = 16;

    static String owner(String owner) {
        return OWNER + owner;
    }

    static Item of(Row row, WriteToken token) {
        if (TaskItem.owns(row.key())) {
            throw new IllegalArgumentException("the key of a task: " + row.key());
        }
        Instant end = row.goneAt();
        boolean plain = row.text().length() <= PLAIN_LIMIT;
        return token.on(Item.keyed(row.key()))
                .with(TEXT, plain ? row.text() : null)
                .with(PACKED, plain ? null : Packed.of(row.text()))
                .with(DIGEST, digest(row))
                .with(COUNT, row.count() == 0 ? null : (Long) row.count())
                .with(GONE_AT, end == null ? null : (Long) end.toEpochMilli())
                .with(TableDefinition.TTL, end == null ? null : (Long) (end.getEpochSecond() + 1))
                .with(TableDefinition.LIST.hash(), row.owner() == null ? null : owner(row.owner()))
                .with(TableDefinition.LIST.range(), row.owner() == null ? null : row.key())
                .fitting();
    }

    /** No such row, or one past its end. */
    static Condition absent(Instant now) {
        return new Condition("attribute_not_exists(pk) OR gone_at <= :now", Map.of(":now", Item.number(now.toEpochMilli())));
    }

    static Condition stillSaying(Row before, Instant now) {
        return new Condition("h = :before AND (attribute_not_exists(gone_at) OR gone_at > :now)",
                Map.of(":before", Item.bytes(digest(before)), ":now", Item.number(now.toEpochMilli())));
    }

    /** One more, of a row that is there. */
    static TaskItem.Update counting(String key, Instant now) {
        return new TaskItem.Update(key, "ADD n :one", new Condition(
                "attribute_exists(pk) AND (attribute_not_exists(gone_at) OR gone_at > :now)",
                Map.of(":one", Item.number(1), ":now", Item.number(now.toEpochMilli()))));
    }

    /** The row, unless it is past its end. */
    static Optional<Row> shown(Item item, Instant now) {
        return Optional.of(row(item)).filter(row -> row.goneAt() == null || row.goneAt().isAfter(now));
    }

    static Row row(Item item) {
        String owner = item.text(TableDefinition.LIST.hash());
        return new Row(item.key(), owner == null ? null : owner.substring(OWNER.length()),
                item.has(PACKED) ? Packed.text(item.bytes(PACKED)) : item.text(TEXT),
                item.has(GONE_AT) ? Instant.ofEpochMilli(item.number(GONE_AT)) : null,
                item.has(COUNT) ? item.number(COUNT) : 0);
    }

    /** Not the packed text: another release of zlib packs the same text into other bytes. */
    private static byte[] digest(Row row) {
        String all = row.owner() + "\n" + (row.goneAt() == null ? null : row.goneAt().toEpochMilli()) + "\n" + row.text();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecordItem() {
    }
}
