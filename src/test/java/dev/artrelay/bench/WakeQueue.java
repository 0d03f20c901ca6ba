package dev.artrelay.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue that carries wakes between functions, as the template has it, and whoever reads it for them. */
final class WakeQueue implements AutoCloseable {

    private static final int BATCH = 10;
    private static final String VISIBILITY = "120";

    private final SqsAsyncClient sqs;
    private final String url;

    WakeQueue(URI endpoint) {
        sqs = SqsAsyncClient.builder().endpointOverride(endpoint).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))).build();
        url = sqs.createQueue(create -> create.queueName("wake")
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, VISIBILITY))).join().queueUrl();
    }

    String url() {
        return url;
    }

    /** Ten at most, those that there are within a second; to be deleted by who has followed them. */
    List<Message> receive() throws Exception {
        return sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(BATCH).waitTimeSeconds(1)).get().messages();
    }

    void delete(Message message) throws Exception {
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())).get();
    }

    /** The same, deleted already. */
    List<String> take() throws Exception {
        List<Message> messages = receive();
        for (Message message : messages) {
            delete(message);
        }
        return messages.stream().map(Message::body).toList();
    }

    /** Leaves nothing in it, with or without delay. */
    void drain() throws Exception {
        sqs.purgeQueue(purge -> purge.queueUrl(url)).get();
    }

    @Override
    public void close() {
        sqs.close();
    }
}
