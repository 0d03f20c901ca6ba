package dev.artrelay.store;

import dev.artrelay.metric.MetersByHand;
import dev.artrelay.time.PauseByHand;
import java.net.URI;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A fresh table for those who start DynamoDB themselves. */
public final class TableByHand {

    private TableByHand() {
    }

    public static Tasks tasks(URI endpoint, Clock clock) {
        DynamoDbAsyncClient client = client(endpoint);
        String name = "bench-" + UUID.randomUUID();
        CreateTable.create(client, new TableDefinition(name));
        return new DynamoTasks(new Table(client, name, PauseByHand.inEarnest(), new Random(2)), MetersByHand.unread(), clock, new Random(1));
    }

    /** The one of this name, for those who run in other processes. */
    public static void create(URI endpoint, String name) {
        try (DynamoDbAsyncClient client = client(endpoint)) {
            CreateTable.create(client, new TableDefinition(name));
        }
    }

    private static DynamoDbAsyncClient client(URI endpoint) {
        return DynamoDbAsyncClient.builder().endpointOverride(endpoint).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxPendingConnectionAcquires(100_000)).build();
    }
}
