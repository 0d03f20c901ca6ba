package dev.artrelay.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Whatever hangs is given up before the function that waits for it is ended. */
@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class AwsTimeLimitsTest {

    private static final Duration CALLBACK = Duration.ofSeconds(10);
    private static final Duration API = Duration.ofSeconds(29);

    @Inject
    DynamoDbAsyncClient table;

    @Inject
    SqsAsyncClient queue;

    @Inject
    S3AsyncClient bucket;

    @Test
    void a_queue_that_hangs_lets_a_callback_be_answered() {
        assertTrue(limit(queue.serviceClientConfiguration()).compareTo(CALLBACK.dividedBy(2)) < 0);
    }

    @Test
    void a_table_or_a_bucket_that_hangs_lets_a_client_be_answered() {
        assertTrue(limit(table.serviceClientConfiguration()).compareTo(API) < 0);
        assertTrue(limit(bucket.serviceClientConfiguration()).compareTo(API) < 0);
    }

    private static Duration limit(AwsServiceClientConfiguration client) {
        return client.overrideConfiguration().apiCallTimeout().orElseThrow();
    }
}
