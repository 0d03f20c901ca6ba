package dev.artrelay.store;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.time.PauseByHand;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** An empty table in DynamoDB Local, and clients to it, with somebody in between if a test wants that. */
record TestTable(String name) {

    private static final DynamoDbAsyncClient CLIENT = client(List.of());

    static TestTable fresh() {
        TestTable table = new TestTable("test-" + UUID.randomUUID());
        CreateTable.create(CLIENT, new TableDefinition(table.name));
        return table;
    }

    Table open() {
        return new Table(CLIENT, name, PauseByHand.inEarnest(), new Random(1));
    }

    /** Whoever has to wait before it tries again has waited. */
    Table openThrough(ExecutionInterceptor between) {
        return new Table(client(List.of(between)), name, time -> Uni.createFrom().voidItem(), new Random(1));
    }

    DynamoDbAsyncClient client() {
        return CLIENT;
    }

    private static DynamoDbAsyncClient client(List<ExecutionInterceptor> between) {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(DynamoDbLocal.shared().endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(override -> override.executionInterceptors(between))
                .build();
    }
}
