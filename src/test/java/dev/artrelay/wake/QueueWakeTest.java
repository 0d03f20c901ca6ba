package dev.artrelay.wake;

import dev.artrelay.local.ElasticMq;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Over a real queue server; what a function's event source does is done by a thread that polls. */
class QueueWakeTest extends WakeContract {

    private final SqsAsyncClient sqs = SqsAsyncClient.builder().endpointOverride(ElasticMq.shared().endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))).build();
    private final AtomicBoolean polling = new AtomicBoolean(true);
    private String queue;
    private Thread poller;

    @BeforeEach
    void start() {
        queue = sqs.createQueue(request -> request.queueName("wake-" + UUID.randomUUID())).join().queueUrl();
        poller = new Thread(this::poll);
        poller.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        polling.set(false);
        poller.join();
        sqs.close();
    }

    @Override
    Wake wake() {
        return new QueueWake(sqs, queue, CLOCK);
    }

    private void poll() {
        while (polling.get()) {
            for (Message message : sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(1)).join().messages()) {
                WakeCall call = WakeCall.parse(message.body()).orElseThrow();
                worker.woken(call.id(), call.version()).await().atMost(Duration.ofSeconds(10));
                sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())).join();
            }
        }
    }
}
