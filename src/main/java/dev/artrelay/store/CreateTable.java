package dev.artrelay.store;

import dev.artrelay.store.TableDefinition.Index;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.waiters.AsyncWaiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Makes the table at start where we are told to; finding it there is fine, and one that an earlier release made is given the
 * indexes that have come since.
 *
 * <p>Before anything else starts: the scheduler begins at priority 0, and its first tick must find a table.
 */
@Singleton
final class CreateTable {

    private static final Logger LOG = Logger.getLogger(CreateTable.class);
    private static final int BEFORE_THE_SCHEDULER = -1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** Making a table takes longer than any call of a request does, and is the first thing that a local table is asked for. */
    private static final AwsRequestOverrideConfiguration PATIENT =
            AwsRequestOverrideConfiguration.builder().apiCallAttemptTimeout(PATIENCE).apiCallTimeout(PATIENCE).build();

    private final DynamoDbAsyncClient client;
    private final StoreConfig config;

    CreateTable(DynamoDbAsyncClient client, StoreConfig config) {
        this.client = client;
        this.config = config;
    }

    void atStart(@Observes @Priority(BEFORE_THE_SCHEDULER) StartupEvent event) {
        if (config.createTable()) {
            create(client, new TableDefinition(config.table()));
            LOG.infof("table %s is there", config.table());
        }
    }

    static void create(DynamoDbAsyncClient client, TableDefinition table) {
        client.createTable(table.request().toBuilder().overrideConfiguration(PATIENT).build()).handle(CreateTable::unlessThere).join();
        awaitActive(client, table);
        missing(client, table).forEach(index -> add(client, table, index));
        expire(client, table).join();
    }

    private static List<Index> missing(DynamoDbAsyncClient client, TableDefinition table) {
        Set<String> there = describe(client, table).globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName).collect(Collectors.toSet());
        return TableDefinition.INDEXES.stream().filter(index -> !there.contains(index.name())).toList();
    }

    private static void add(DynamoDbAsyncClient client, TableDefinition table, Index index) {
        client.updateTable(table.adding(index).toBuilder().overrideConfiguration(PATIENT).build()).handle(CreateTable::unlessThere).join();
        awaitActive(client, table);
    }

    private static TableDescription describe(DynamoDbAsyncClient client, TableDefinition table) {
        return client.describeTable(describe -> describe.tableName(table.name())).join().table();
    }

    private static Void unlessThere(Object created, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause == null || cause instanceof ResourceInUseException) {
            return null;
        }
        throw new CompletionException(cause);
    }

    /** The table, and each index: one that is being filled leaves the table active. */
    private static void awaitActive(DynamoDbAsyncClient client, TableDefinition table) {
        var active = AsyncWaiter.builder(DescribeTableResponse.class)
                .addAcceptor(WaiterAcceptor.successOnResponseAcceptor(answer -> active(answer.table())))
                .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(answer -> true))
                .addAcceptor(WaiterAcceptor.retryOnExceptionAcceptor(ResourceNotFoundException.class::isInstance))
                .overrideConfiguration(wait -> wait.waitTimeout(PATIENCE)
                        .maxAttempts(Integer.MAX_VALUE).backoffStrategyV2(BackoffStrategy.fixedDelay(PAUSE)));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            active.scheduledExecutorService(timer).build()
                    .runAsync(() -> client.describeTable(describe -> describe.tableName(table.name()))).join();
        } finally {
            timer.shutdownNow();
        }
    }

    private static boolean active(TableDescription table) {
        return table.tableStatus() == TableStatus.ACTIVE
                && table.globalSecondaryIndexes().stream().allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    }

    /** Switching on what is on already would be an error. */
    private static CompletableFuture<?> expire(DynamoDbAsyncClient client, TableDefinition table) {
        return client.describeTimeToLive(describe -> describe.tableName(table.name())).thenCompose(now ->
                now.timeToLiveDescription().timeToLiveStatus() != TimeToLiveStatus.DISABLED
                        ? CompletableFuture.completedFuture(null)
                        : client.updateTimeToLive(update -> update.tableName(table.name()).overrideConfiguration(PATIENT).timeToLiveSpecification(
                                ttl -> ttl.attributeName(TableDefinition.TTL).enabled(true))));
    }
}
