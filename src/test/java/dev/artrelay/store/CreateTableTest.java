package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class CreateTableTest {

    private final TestTable table = TestTable.fresh();
    private final DynamoDbAsyncClient client = table.client();

    @Test
    void the_table_is_as_defined_and_active() {
        CreateTableRequest wanted = new TableDefinition(table.name()).request();

        TableDescription made = describe();

        assertEquals(TableStatus.ACTIVE, made.tableStatus());
        assertEquals(wanted.keySchema(), made.keySchema());
        assertEquals(Set.copyOf(wanted.attributeDefinitions()), Set.copyOf(made.attributeDefinitions()));
        assertEquals(Set.of("due", "list", "waiting"), active(made));
    }

    private static Set<String> active(TableDescription made) {
        return made.globalSecondaryIndexes().stream()
                .filter(index -> index.indexStatus() == IndexStatus.ACTIVE)
                .map(GlobalSecondaryIndexDescription::indexName).collect(Collectors.toSet());
    }

    @Test
    void its_rows_expire() {
        var ttl = client.describeTimeToLive(it -> it.tableName(table.name())).join().timeToLiveDescription();

        assertEquals(TimeToLiveStatus.ENABLED, ttl.timeToLiveStatus());
        assertEquals("ttl", ttl.attributeName());
    }

    @Test
    void a_table_that_is_there_is_left_as_it_is() {
        TableDescription before = describe();

        CreateTable.create(client, new TableDefinition(table.name()));

        assertEquals(before, describe());
    }

    @Test
    void a_table_of_an_earlier_release_is_given_the_indexes_that_came_since() {
        CreateTableRequest present = new TableDefinition("old-" + UUID.randomUUID()).request();
        CreateTableRequest old = present.toBuilder()
                .attributeDefinitions(present.attributeDefinitions().stream()
                        .filter(attribute -> Set.of("pk", "due_shard", "due_at").contains(attribute.attributeName())).toList())
                .globalSecondaryIndexes(present.globalSecondaryIndexes().stream()
                        .filter(index -> index.indexName().equals("due")).toList())
                .build();
        client.createTable(old).join();
        client.putItem(put -> put.tableName(old.tableName()).item(Map.of("pk", AttributeValue.fromS("t#old"),
                "owner", AttributeValue.fromS("c#acme"), "sort", AttributeValue.fromS("old")))).join();

        CreateTable.create(client, new TableDefinition(old.tableName()));

        assertEquals(Set.of("due", "list", "waiting"), active(describe(old.tableName())));
        assertEquals(1, client.query(Page.of(TableDefinition.LIST, "c#acme", 10).in(old.tableName())).join().count());
    }

    private TableDescription describe() {
        return describe(table.name());
    }

    private TableDescription describe(String name) {
        return client.describeTable(it -> it.tableName(name)).join().table();
    }
}
