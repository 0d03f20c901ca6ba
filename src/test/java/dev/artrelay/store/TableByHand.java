package dev.artrelay.store;

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
        DynamoDbAsyncClient client = DynamoDbAsyncClient.builder().endpointOverride(endpoint).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxPendingConnectionAcquires(100_000)).build();
        String name = "bench-" + UUID.randomUUID();
        CreateTable.create(client, new TableDefinition(name));
        return new DynamoTasks(new Table(client, name), clock, new Random(1));
    }
}
