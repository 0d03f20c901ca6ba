package dev.artrelay.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

class LocalServersTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Map<String, AttributeValue> ROW = Map.of("pk", AttributeValue.fromS("row"));

    @Test
    void a_table_keeps_what_is_put_into_it() {
        try (var dynamo = at(DynamoDbLocal.shared().endpoint(), DynamoDbAsyncClient.builder())) {
            createTable(dynamo, "smoke");

            put(dynamo, "smoke");

            assertEquals(ROW, get(dynamo, "smoke"));
        }
    }

    @Test
    void data_in_a_folder_outlives_a_killed_server(@TempDir Path folder) {
        try (var first = Child.dynamoDb(PROJECT, folder);
             var dynamo = at(first.endpoint(), DynamoDbAsyncClient.builder())) {
            createTable(dynamo, "kept");
            put(dynamo, "kept");
        }

        try (var second = Child.dynamoDb(PROJECT, folder);
             var dynamo = at(second.endpoint(), DynamoDbAsyncClient.builder())) {
            assertEquals(ROW, get(dynamo, "kept"));
        }
    }

    @Test
    void a_queue_hands_out_what_is_sent_to_it() {
        try (var sqs = at(ElasticMq.shared().endpoint(), SqsAsyncClient.builder())) {
            String queue = sqs.createQueue(q -> q.queueName("smoke")).join().queueUrl();

            sqs.sendMessage(m -> m.queueUrl(queue).messageBody("hello")).join();

            var received = sqs.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(5)).join().messages();
            assertEquals("hello", received.get(0).body());
        }
    }

    @Test
    void the_same_server_answers_everyone_who_asks() {
        assertEquals(DynamoDbLocal.shared(), DynamoDbLocal.shared());
        assertTrue(DynamoDbLocal.shared().endpoint().toString().startsWith("http://127.0.0.1:"));
    }

    private static void createTable(DynamoDbAsyncClient dynamo, String table) {
        dynamo.createTable(t -> t.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("pk").keyType(KeyType.HASH))
                .attributeDefinitions(a -> a.attributeName("pk").attributeType(ScalarAttributeType.S))).join();
    }

    private static void put(DynamoDbAsyncClient dynamo, String table) {
        dynamo.putItem(p -> p.tableName(table).item(ROW)).join();
    }

    private static Map<String, AttributeValue> get(DynamoDbAsyncClient dynamo, String table) {
        return dynamo.getItem(g -> g.tableName(table).key(ROW)).join().item();
    }

    private static <C> C at(URI endpoint, AwsClientBuilder<?, C> builder) {
        builder.endpointOverride(endpoint);
        builder.region(Region.EU_CENTRAL_1);
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        return builder.build();
    }
}
