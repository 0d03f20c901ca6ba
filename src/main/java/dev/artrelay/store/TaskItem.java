package dev.artrelay.store;

import dev.artrelay.task.Callback;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A task as a row, and the only place that knows how its attributes are called.
 *
 * <table>
 * <caption>Attributes; the names are short because every write pays for them</caption>
 * <tr><td>{@code pk}<td>{@code t#<id>}
 * <tr><td>{@code v}<td>version: fences every write
 * <tr><td>{@code w}<td>{@link WriteToken} of the last full write
 * <tr><td>{@code z}<td>{@link TaskJson}, {@link Packed}; a row without it is the tombstone of a removed task
 * <tr><td>{@code n}<td>the row's size at the last full write and of what came into the inbox since
 * <tr><td>{@code live}<td>there while the task is not settled
 * <tr><td>{@code inbox}<td>unread callbacks: provider, attempt, time, packed body
 * <tr><td>{@code owner}, {@code sort}<td>the list index
 * <tr><td>{@code wait_for}, {@code wait_place}<td>the waiting index: the provider, and {@code <client>#<10 − priority>#<id>};
 * absent unless it waits for a slot
 * <tr><td>{@code due_shard}, {@code due_at}<td>the due index; absent when nothing is ever due again
 * <tr><td>{@code ttl}<td>see {@link #keptUntil}
 * </table>
 */
final class TaskItem {

    private static final String PREFIX = "t#";
    private static final String CLIENT = "c#";

    private static final String VERSION = "v";
    private static final String BODY = "z";
    private static final String SIZE = "n";
    private static final String LIVE = "live";
    private static final String INBOX = "inbox";
    private static final String PROVIDER = "p";
    private static final String ATTEMPT = "a";
    private static final String AT = "t";

    /** A row that callbacks have filled this far takes no more: its next full write must fit in any case. */
    private static final int INBOX_ROOM = 300_000;
    private static final int HEX = 16;
    /** Clients have no such sign in their names, nor one before it. */
    private static final char BETWEEN = '#';
    private static final int HIGHEST_PRIORITY = 10;
    private static final int ID_LENGTH = 36;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /** One write that needs no reading: what it sets, and under what condition. */
    record Update(String key, String expression, Condition condition) {
    }

    static String key(TaskId id) {
        return PREFIX + id;
    }

    static boolean owns(String key) {
        return key.startsWith(PREFIX);
    }

    static String owner(String client) {
        return CLIENT + client;
    }

    /** Ids are random at their end, so tasks spread evenly. */
    static int shard(TaskId id) {
        String text = id.value();
        return Character.digit(text.charAt(text.length() - 1), HEX) % Tasks.SHARDS;
    }

    static String shard(int number) {
        return Integer.toString(number);
    }

    // --- writing

    static Item of(Task task, WriteToken token) {
        Instant dueAt = task.keeping().dueAt();
        Item row = token.on(Item.keyed(key(task.id())))
                .with(VERSION, task.keeping().version())
                .with(BODY, Packed.of(TaskJson.of(task)))
                .with(LIVE, task.settled() ? null : AttributeValue.fromBool(true))
                .with(INBOX, inbox(task.inbox()))
                .with(TableDefinition.LIST.hash(), owner(task.order().client()))
                .with(TableDefinition.LIST.range(), task.id().value())
                .with(TableDefinition.WAITING.hash(), task.queuedAt().orElse(null))
                .with(TableDefinition.WAITING.range(), task.queuedAt().isPresent() ? place(task) : null)
                .with(TableDefinition.DUE.hash(), dueAt == null ? null : shard(shard(task.id())))
                .with(TableDefinition.DUE.range(), dueAt == null ? null : (Long) dueAt.toEpochMilli())
                .with(TableDefinition.TTL, keptUntil(task).map(TaskItem::ttl).orElse(null));
        return row.fitting().with(SIZE, (long) row.size());
    }

    private static String place(Task task) {
        int behind = HIGHEST_PRIORITY - task.order().terms().priority();
        return task.order().client() + BETWEEN + (behind < 10 ? "0" : "") + behind + BETWEEN + task.id();
    }

    /** Behind every place of this client, and before those of all that come after it. */
    static String behindAll(String client) {
        return client == null ? null : client + (char) (BETWEEN + 1);
    }

    /** What is left of a removed task that must never be added again. */
    static Item tombstone(Task task, WriteToken token) {
        return token.on(Item.keyed(key(task.id()))).with(VERSION, task.keeping().version() + 1)
                .with(TableDefinition.TTL, ttl(keyEnd(task)));
    }

    static Condition stillAt(long version) {
        return new Condition(VERSION + " = :version", Map.of(":version", Item.number(version)));
    }

    /** As {@link Task#received} does it, without reading the row: of a task that is looked for soon in any case. */
    static Update receiving(TaskId id, Callback callback) {
        return receiving(id, callback, "", " AND due_at <= :soon", Map.of());
    }

    /** The same for a task that is not: now it is. */
    static Update receivingSooner(TaskId id, Callback callback) {
        return receiving(id, callback, ", due_at = :soon, due_shard = :shard", "",
                Map.of(":shard", AttributeValue.fromS(shard(shard(id)))));
    }

    private static Update receiving(TaskId id, Callback callback, String set, String and, Map<String, AttributeValue> more) {
        AttributeValue one = callback(callback);
        int size = Item.size(one) + 1;
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":none", AttributeValue.fromL(List.of()));
        values.put(":one", AttributeValue.fromL(List.of(one)));
        values.put(":soon", Item.number(soon(callback)));
        values.put(":next", Item.number(1));
        values.put(":size", Item.number(size));
        values.put(":unread", Item.number(Tasks.INBOX_LIMIT));
        values.put(":room", Item.number(INBOX_ROOM - size));
        String expression = "SET inbox = list_append(if_not_exists(inbox, :none), :one)" + set + " ADD v :next, n :size";
        String condition = "attribute_exists(live) AND n <= :room"
                + " AND (attribute_not_exists(inbox) OR size(inbox) < :unread)" + and;
        return new Update(key(id), expression, new Condition(condition, values));
    }

    static Update postponing(Tasks.Due due, Instant until) {
        return new Update(key(due.id()), "SET due_at = :later", new Condition("due_at = :at",
                Map.of(":at", Item.number(due.at().toEpochMilli()), ":later", Item.number(until.toEpochMilli()))));
    }

    private static long soon(Callback callback) {
        return callback.at().plus(Task.SAFETY).toEpochMilli();
    }

    private static AttributeValue inbox(List<Callback> unread) {
        return unread.isEmpty() ? null : AttributeValue.fromL(unread.stream().map(TaskItem::callback).toList());
    }

    private static AttributeValue callback(Callback callback) {
        return AttributeValue.fromM(Map.of(
                PROVIDER, AttributeValue.fromS(callback.provider()),
                ATTEMPT, Item.number(callback.attempt()),
                AT, Item.number(callback.at().toEpochMilli()),
                BODY, Item.bytes(Packed.of(callback.body()))));
    }

    /**
     * Until when the row is needed, if that is known. One that was submitted under an idempotency key outlives the key: what
     * is not there could be added, and run, a second time.
     */
    private static Optional<Instant> keptUntil(Task task) {
        return task.goneAt().map(gone -> outlivesKey(task, gone) ? keyEnd(task) : gone);
    }

    static boolean outlivesKey(Task task, Instant time) {
        return task.order().terms().idempotent() && keyEnd(task).isAfter(time);
    }

    private static Instant keyEnd(Task task) {
        return task.createdAt().plus(Order.Terms.KEY_LIFE).plus(CLOCKS_DIFFER);
    }

    private static Long ttl(Instant end) {
        return end.getEpochSecond() + 1;
    }

    // --- reading

    /** The task, unless it has been removed or its retention has ended. */
    static Optional<Task> shown(Item row, Instant now) {
        return removed(row) ? Optional.empty() : Optional.of(task(row)).filter(task -> !gone(task, now));
    }

    static boolean removed(Item row) {
        return !row.has(BODY);
    }

    static boolean gone(Task task, Instant now) {
        return task.goneAt().filter(end -> !end.isAfter(now)).isPresent();
    }

    static TaskId id(Item row) {
        return new TaskId(row.key().substring(PREFIX.length()));
    }

    static long version(Item row) {
        return row.number(VERSION);
    }

    static Tasks.Due due(Item entry) {
        return new Tasks.Due(id(entry), Instant.ofEpochMilli(entry.number(TableDefinition.DUE.range())));
    }

    static Tasks.Waiting waiting(Item entry) {
        return waiting(entry.text(TableDefinition.WAITING.range()));
    }

    private static Tasks.Waiting waiting(String place) {
        int id = place.length() - ID_LENGTH;
        String behind = place.substring(id - 3, id - 1);
        return new Tasks.Waiting(place.substring(0, id - 4), HIGHEST_PRIORITY - Integer.parseInt(behind),
                new TaskId(place.substring(id)));
    }

    static Item entry(Tasks.Due due) {
        return Item.keyed(key(due.id())).with(TableDefinition.DUE.hash(), shard(shard(due.id())))
                .with(TableDefinition.DUE.range(), (Long) due.at().toEpochMilli());
    }

    /** Is it live, and looked for only later than a callback wants it? */
    static boolean dueLater(Item row, Callback callback) {
        return row.has(LIVE) && row.number(TableDefinition.DUE.range()) > soon(callback);
    }

    /** Is it live, and full though it could take one more in number? */
    static boolean filled(Item row) {
        return row.has(LIVE) && row.list(INBOX).size() < Tasks.INBOX_LIMIT;
    }

    static int sizeWith(Item row, Callback callback) {
        return row.size() + Item.size(callback(callback)) + 1;
    }

    private static Task task(Item row) {
        Long dueAt = row.number(TableDefinition.DUE.range());
        Task task = TaskJson.task(id(row), Packed.text(row.bytes(BODY)), version(row),
                dueAt == null ? null : Instant.ofEpochMilli(dueAt));
        List<Callback> unread = row.list(INBOX).stream().map(TaskItem::callback).toList();
        return new Task(task.id(), task.order(), task.state(), task.startedAt(), task.deliveries(), unread,
                task.attempts(), task.journal(), task.keeping());
    }

    private static Callback callback(AttributeValue value) {
        Item callback = new Item(value.m());
        return new Callback(callback.text(PROVIDER), callback.number(ATTEMPT).intValue(),
                Instant.ofEpochMilli(callback.number(AT)), Packed.text(callback.bytes(BODY)));
    }

    private TaskItem() {
    }
}
