package dev.artrelay.store;

import dev.artrelay.time.Pause;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The table's own calls, as few and as plain as we need them. Rows are read consistently, indexes cannot be. A condition
 * that did not hold is an outcome: the row that stood in the way, empty if there was none.
 */
@Singleton
final class Table {

    /** The key of a row that is never there. */
    static final String NOTHING = "nothing";

    private static final int BATCH = 100;
    private static final int TRIES = 8;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final String CONFLICT = "TransactionConflict";
    private static final String REFUSED = "ConditionalCheckFailed";

    private final DynamoDbAsyncClient client;
    private final String name;
    private final Pause pause;
    private final RandomGenerator random;

    @Inject
    Table(DynamoDbAsyncClient client, StoreConfig config, Pause pause, RandomGenerator random) {
        this(client, config.table(), pause, random);
    }

    Table(DynamoDbAsyncClient client, String name, Pause pause, RandomGenerator random) {
        this.client = client;
        this.name = name;
        this.pause = pause;
        this.random = random;
    }

    /** Asks for a row that is never there, over a connection that is closed with the answer. */
    Uni<Void> touch() {
        return call(() -> client.getItem(get -> get.tableName(name).key(Item.key(NOTHING))
                .overrideConfiguration(request -> request.putHeader("Connection", "close")))).replaceWithVoid();
    }

    Uni<Optional<Item>> get(String key) {
        return call(() -> client.getItem(get -> get.tableName(name).key(Item.key(key)).consistentRead(true)))
                .map(answer -> answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty());
    }

    /** The rows of these keys that are there, in no particular order. */
    Uni<List<Item>> get(Collection<String> keys) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(keys));
        Uni<List<Item>> rows = Uni.createFrom().item(List.of());
        for (int from = 0; from < distinct.size(); from += BATCH) {
            List<String> chunk = distinct.subList(from, Math.min(from + BATCH, distinct.size()));
            rows = rows.chain(before -> chunk(asking(chunk), 1).map(more -> both(before, more)));
        }
        return rows;
    }

    private KeysAndAttributes asking(List<String> keys) {
        return KeysAndAttributes.builder().keys(keys.stream().map(Item::key).toList()).consistentRead(true).build();
    }

    private Uni<List<Item>> chunk(KeysAndAttributes keys, int tries) {
        return call(() -> client.batchGetItem(get -> get.requestItems(Map.of(name, keys))))
                .chain(answer -> withTheRest(answer, tries));
    }

    /** The table may leave some of a batch unanswered when it is busy or the answer is long. */
    private Uni<List<Item>> withTheRest(BatchGetItemResponse answer, int tries) {
        List<Item> rows = answer.responses().getOrDefault(name, List.of()).stream().map(Item::new).toList();
        KeysAndAttributes unanswered = answer.unprocessedKeys().get(name);
        if (unanswered == null) {
            return Uni.createFrom().item(rows);
        }
        if (tries == TRIES) {
            return Uni.createFrom().failure(SdkClientException.create("the table left keys of a batch unanswered"));
        }
        return pause.of(PAUSE.multipliedBy(tries))
                .chain(() -> chunk(unanswered, tries + 1))
                .map(more -> both(rows, more));
    }

    private static List<Item> both(List<Item> some, List<Item> more) {
        List<Item> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Nothing if it was written, else what stood in the way. */
    Uni<Optional<Item>> put(Item row, Condition condition) {
        return unlessRefused(() -> client.putItem(put -> put.tableName(name).item(row.attributes())
                .conditionExpression(condition.expression())
                .expressionAttributeValues(condition.valuesOrNull())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    /** Nothing if it was deleted, else what stood in the way. */
    Uni<Optional<Item>> delete(String key, Condition condition) {
        return unlessRefused(() -> client.deleteItem(delete -> delete.tableName(name).key(Item.key(key))
                .conditionExpression(condition.expression())
                .expressionAttributeValues(condition.valuesOrNull())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    Uni<Void> delete(String key) {
        return call(() -> client.deleteItem(delete -> delete.tableName(name).key(Item.key(key)))).replaceWithVoid();
    }

    Uni<Updated> update(TaskItem.Update update) {
        return update(update, ReturnValue.UPDATED_NEW);
    }

    /** The same, giving all attributes of the row as it then is. */
    Uni<Updated> updateWhole(TaskItem.Update update) {
        return update(update, ReturnValue.ALL_NEW);
    }

    private Uni<Updated> update(TaskItem.Update update, ReturnValue given) {
        return call(() -> client.updateItem(one -> one.tableName(name).key(Item.key(update.key()))
                .updateExpression(update.expression())
                .conditionExpression(update.condition().expression())
                .expressionAttributeValues(update.condition().values())
                .returnValues(given)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .map(answer -> new Updated(true, new Item(answer.attributes())))
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(refusal -> new Updated(false, obstacle(refusal)));
    }

    /** What came of an update: the attributes it changed, or the row that stood in the way. */
    record Updated(boolean done, Item row) {
    }

    /** All of these, or none: nothing if they were written, else per row what stood in its way, if anything did. */
    Uni<Optional<List<Optional<Item>>>> putAll(List<TransactWriteItem> puts) {
        return call(() -> client.transactWriteItems(all -> all.transactItems(puts)))
                .onItem().<Optional<List<Optional<Item>>>>transform(done -> Optional.empty())
                .onFailure(TransactionCanceledException.class).recoverWithUni(Table::refusals);
    }

    TransactWriteItem putting(Item row, Condition condition) {
        return TransactWriteItem.builder().put(put -> put.tableName(name).item(row.attributes())
                .conditionExpression(condition.expression())
                .expressionAttributeValues(condition.valuesOrNull())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)).build();
    }

    private static Uni<Optional<List<Optional<Item>>>> refusals(Throwable failure) {
        TransactionCanceledException canceled = (TransactionCanceledException) failure;
        if (canceled.cancellationReasons().stream().noneMatch(reason -> REFUSED.equals(reason.code()))) {
            return Uni.createFrom().failure(failure);
        }
        return Uni.createFrom().item(Optional.of(canceled.cancellationReasons().stream()
                .map(reason -> REFUSED.equals(reason.code()) ? Optional.of(new Item(reason.item())) : Optional.<Item>empty())
                .toList()));
    }

    /** Entries of an index: keys only, and perhaps a moment old. */
    Uni<List<Item>> query(Page page) {
        return call(() -> client.query(page.in(name))).map(answer -> answer.items().stream().map(Item::new).toList());
    }

    private <T> Uni<Optional<Item>> unlessRefused(Supplier<CompletionStage<T>> write) {
        return call(write)
                .onItem().<Optional<Item>>transform(done -> Optional.empty())
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(refusal -> Optional.of(obstacle(refusal)));
    }

    private static Item obstacle(Throwable refusal) {
        Map<String, AttributeValue> row = ((ConditionalCheckFailedException) refusal).item();
        return new Item(row);
    }

    /** A write that meets somebody's transaction has done nothing; transactions are short. */
    private <T> Uni<T> call(Supplier<CompletionStage<T>> call) {
        return call(call, 1);
    }

    private <T> Uni<T> call(Supplier<CompletionStage<T>> call, int tries) {
        return Uni.createFrom().completionStage(call)
                .onFailure(fault -> conflict(fault) && tries < TRIES)
                .recoverWithUni(() -> pause.of(backOff(tries)).chain(() -> call(call, tries + 1)));
    }

    /** Twice as long each time, give or take all of it: those who met each other had better not meet again. */
    private Duration backOff(int tries) {
        return Duration.ofMillis((long) (PAUSE.toMillis() * (1L << tries) * random.nextDouble()));
    }

    private static boolean conflict(Throwable failure) {
        return failure instanceof TransactionConflictException
                || failure instanceof TransactionCanceledException canceled && canceled.cancellationReasons().stream()
                        .noneMatch(reason -> REFUSED.equals(reason.code()))
                        && canceled.cancellationReasons().stream().anyMatch(reason -> CONFLICT.equals(reason.code()));
    }
}
