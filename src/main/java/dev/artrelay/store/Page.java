package dev.artrelay.store;

import dev.artrelay.store.TableDefinition.Index;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A page of an index: the entries under one hash in the order of their range.
 *
 * @param comparison with the bound, if only those on one side of it are wanted, or null
 * @param beyond the last entry of the page before, or null
 */
record Page(Index index, String hash, int limit, boolean ascending, String comparison, AttributeValue bound, Item beyond) {

    static Page of(Index index, String hash, int limit) {
        return new Page(index, hash, limit, true, null, null, null);
    }

    Page descending() {
        return new Page(index, hash, limit, false, comparison, bound, beyond);
    }

    Page upTo(long last) {
        return bounded("<=", Item.number(last));
    }

    /** All of them, if the text is null. */
    Page before(String next) {
        return next == null ? this : bounded("<", AttributeValue.fromS(next));
    }

    /** All of them, if the text is null. */
    Page after(String last) {
        return last == null ? this : bounded(">", AttributeValue.fromS(last));
    }

    Page beyond(Item last) {
        return new Page(index, hash, limit, ascending, comparison, bound, last);
    }

    private Page bounded(String side, AttributeValue value) {
        return new Page(index, hash, limit, ascending, side, value, beyond);
    }

    QueryRequest in(String table) {
        Map<String, String> names = new HashMap<>(Map.of("#hash", index.hash()));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":hash", AttributeValue.fromS(hash)));
        if (bound != null) {
            names.put("#range", index.range());
            values.put(":bound", bound);
        }
        return QueryRequest.builder().tableName(table).indexName(index.name())
                .keyConditionExpression("#hash = :hash" + (bound == null ? "" : " AND #range " + comparison + " :bound"))
                .expressionAttributeNames(names).expressionAttributeValues(values)
                .exclusiveStartKey(beyond == null ? null : beyond.attributes())
                .scanIndexForward(ascending).limit(limit).build();
    }
}
