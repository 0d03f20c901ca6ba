package dev.artrelay.store;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The one definition of the table that holds every row; {@code template.yaml} is tested against it. */
public record TableDefinition(String name) {

    public static final String KEY = "pk";
    /** When DynamoDB may delete a row, in epoch seconds; it takes its time, so readers look at the clock themselves. */
    public static final String TTL = "ttl";

    /** What the sweep looks for, in epoch milliseconds. */
    public static final Index DUE = new Index("due", "due_shard", "due_at", ScalarAttributeType.N);
    /** What an owner can list. */
    public static final Index LIST = new Index("list", "owner", "sort", ScalarAttributeType.S);

    /** Who waits for a slot, by provider: in the order of client, priority, age. */
    public static final Index WAITING = new Index("waiting", "wait_for", "wait_place", ScalarAttributeType.S);

    public static final List<Index> INDEXES = List.of(DUE, LIST, WAITING);

    private static final Projection KEYS_ONLY = Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();

    /** An index over keys only. It is sparse: a row without both attributes is not in it. The hash is text. */
    public record Index(String name, String hash, String range, ScalarAttributeType rangeType) {

        private List<KeySchemaElement> keys() {
            return List.of(key(hash, KeyType.HASH), key(range, KeyType.RANGE));
        }

        private Stream<AttributeDefinition> attributes() {
            return Stream.of(attribute(hash, ScalarAttributeType.S), attribute(range, rangeType));
        }

        private GlobalSecondaryIndex request() {
            return GlobalSecondaryIndex.builder().indexName(name).keySchema(keys()).projection(KEYS_ONLY).build();
        }
    }

    public CreateTableRequest request() {
        return CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(KEY, KeyType.HASH))
                .attributeDefinitions(attributes())
                .globalSecondaryIndexes(INDEXES.stream().map(Index::request).toList())
                .build();
    }

    /** Adds an index to a table that is there already; the table takes one at a time. */
    UpdateTableRequest adding(Index index) {
        return UpdateTableRequest.builder().tableName(name).attributeDefinitions(index.attributes().toList())
                .globalSecondaryIndexUpdates(update -> update.create(create -> create.indexName(index.name())
                        .keySchema(index.keys()).projection(KEYS_ONLY)))
                .build();
    }

    private static List<AttributeDefinition> attributes() {
        Stream<AttributeDefinition> key = Stream.of(attribute(KEY, ScalarAttributeType.S));
        return Stream.concat(key, INDEXES.stream().flatMap(Index::attributes)).toList();
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
    }
}
