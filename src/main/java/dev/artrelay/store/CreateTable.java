package dev.artrelay.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Makes the table at start where we are told to; finding it there is fine.
 *
 * <p>Before anything else starts: the scheduler begins at priority 0, and its first tick must find a table.
 */
@Singleton
final class CreateTable {

    private static final Logger LOG = Logger.getLogger(CreateTable.class);
    private static final int BEFORE_THE_SCHEDULER = -1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

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
        client.createTable(table.request()).handle(CreateTable::unlessThere).join();
        awaitActive(client, table);
        expire(client, table).join();
    }

    private static Void unlessThere(Object created, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause == null || cause instanceof ResourceInUseException) {
            return null;
        }
        throw new CompletionException(cause);
    }

    private static void awaitActive(DynamoDbAsyncClient client, TableDefinition table) {
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(describe -> describe.tableName(table.name()), wait -> wait.waitTimeout(PATIENCE)
                    .maxAttempts(Integer.MAX_VALUE).backoffStrategyV2(BackoffStrategy.fixedDelay(PAUSE))).join();
        }
    }

    /** Switching on what is on already would be an error. */
    private static CompletableFuture<?> expire(DynamoDbAsyncClient client, TableDefinition table) {
        return client.describeTimeToLive(describe -> describe.tableName(table.name())).thenCompose(now ->
                now.timeToLiveDescription().timeToLiveStatus() != TimeToLiveStatus.DISABLED
                        ? CompletableFuture.completedFuture(null)
                        : client.updateTimeToLive(update -> update.tableName(table.name()).timeToLiveSpecification(
                                ttl -> ttl.attributeName(TableDefinition.TTL).enabled(true))));
    }
}
