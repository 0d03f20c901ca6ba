package dev.artrelay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
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
        assertEquals(Set.of("due", "list"), made.globalSecondaryIndexes().stream()
                .filter(index -> index.indexStatus() == IndexStatus.ACTIVE)
                .map(GlobalSecondaryIndexDescription::indexName).collect(Collectors.toSet()));
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

    private TableDescription describe() {
        return client.describeTable(it -> it.tableName(table.name())).join().table();
    }
}
