package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class TableCheckTest {

    @Test
    void a_table_that_answers_is_up() {
        HealthCheckResponse answer = await(new TableCheck(TestTable.fresh().open()).call());

        assertEquals("table", answer.getName());
        assertEquals(Status.UP, answer.getStatus());
    }

    @Test
    void a_table_that_is_not_there_is_down() {
        assertEquals(Status.DOWN, await(new TableCheck(new TestTable("no-such-table").open()).call()).getStatus());
    }

    @Test
    void a_table_that_never_answers_is_down() {
        assertEquals(Status.DOWN, await(new TableCheck(new Table(new Silent(), "any", null, null)).call()).getStatus());
    }

    private static final class Silent implements DynamoDbAsyncClient {

        @Override
        public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
            return new CompletableFuture<>();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
        }
    }
}
