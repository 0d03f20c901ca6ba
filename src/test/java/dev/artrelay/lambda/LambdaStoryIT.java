package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import dev.artrelay.stand.Subscriber;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The main job in functions: over an API event and a queue event, and once more with the wake lost. */
class LambdaStoryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final String TABLE = "story-" + UUID.randomUUID();

    private static final SqsAsyncClient SQS = SqsAsyncClient.builder().endpointOverride(ElasticMq.shared().endpoint())
            .region(Region.EU_CENTRAL_1).credentialsProvider(NOBODY).build();
    private static final DynamoDbAsyncClient DYNAMODB = DynamoDbAsyncClient.builder()
            .endpointOverride(DynamoDbLocal.shared().endpoint())
            .region(Region.EU_CENTRAL_1).credentialsProvider(NOBODY).build();

    @TempDir
    static Path folder;

    private static String queue;
    private static FunctionProcess function;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        queue = SQS.createQueue(request -> request.queueName(TABLE)).join().queueUrl();
        function = FunctionProcess.start(folder.resolve("function"), Map.of(
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", DynamoDbLocal.shared().endpoint().toString(),
                "QUARKUS_SQS_ENDPOINT_OVERRIDE", ElasticMq.shared().endpoint().toString(),
                "ARTRELAY_STORE_TABLE", TABLE,
                "ARTRELAY_STORE_CREATE_TABLE", "true",
                "ARTRELAY_WAKE_QUEUE_URL", queue,
                "ARTRELAY_ARTWORK_DIR", folder.resolve("artworks").toString(),
                "ARTRELAY_EGRESS_ALLOW_PRIVATE", "true",
                "ARTRELAY_SECRET", Base64.getEncoder().encodeToString(new byte[32]),
                "ARTRELAY_ADMIN_KEY", "admin",
                "ARTRELAY_PUBLIC_URL", "https://relay.example"));
        key = call("POST", "/v1/keys", "admin", "{\"client\":\"lambda\"}", 201).path("key").asText();
    }

    @AfterAll
    static void stop() {
        function.close();
        SQS.close();
        DYNAMODB.close();
    }

    @Test
    void a_task_submitted_through_the_api_is_done_and_told_when_its_wake_comes() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);

            JsonNode answer = function.invoke(Events.queue(wakes()));

            assertEquals("{\"batchItemFailures\":[]}", answer.toString());
            verifyEnd(id, subscriber);
        }
    }

    @Test
    void a_task_whose_wake_is_lost_is_done_and_told_by_the_schedule() throws Exception {
        try (Subscriber subscriber = new Subscriber()) {
            String id = submit(subscriber);
            wakes();
            makeDue(id);

            function.invoke(Events.schedule());

            verifyEnd(id, subscriber);
        }
    }

    @Test
    void headers_and_queries_arrive_as_they_were_sent() throws Exception {
        JsonNode refusal = call("GET", "/v1/tasks?limit=1000", key, null, 422);

        assertEquals("limit", refusal.at("/errors/0/field").asText());
    }

    private static String submit(Subscriber subscriber) throws Exception {
        return call("POST", "/v1/tasks", key, "{\"input\":{\"content\":\"https://example.com/menu\"},\"webhook\":{\"url\":\""
                + subscriber.url() + "\"}}", 202).path("id").asText();
    }

    private static void verifyEnd(String id, Subscriber subscriber) throws Exception {
        JsonNode task = call("GET", "/v1/tasks/" + id, key, null, 200);
        assertEquals("succeeded", task.path("status").asText(), task.toString());
        assertTrue(task.at("/output/images/0/url").asText().startsWith("https://relay.example/artworks/"));

        Subscriber.Received webhook = subscriber.next();
        String secret = call("GET", "/v1/webhook-secret", key, null, 200).path("secret").asText();
        new Webhook(secret).verify(webhook.body(), HttpHeaders.of(webhook.headers(), (name, value) -> true));
        assertEquals(id, JSON.readTree(webhook.body()).at("/data/id").asText());
    }

    private static JsonNode call(String method, String path, String token, String body, int status) throws Exception {
        JsonNode answer = function.invoke(Events.http(method, path,
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"), body));
        assertEquals(status, answer.path("statusCode").asInt(), answer.toString());
        return JSON.readTree(answer.path("body").asText());
    }

    /** What lies in the queue, which is empty afterwards. */
    private static List<String> wakes() {
        List<Message> messages = SQS.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).join().messages();
        messages.forEach(message -> SQS.deleteMessage(
                request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())).join());
        return messages.stream().map(Message::body).toList();
    }

    /** Lets the time pass after which the sweep looks for it. */
    private static void makeDue(String id) {
        DYNAMODB.updateItem(request -> request.tableName(TABLE).key(Map.of("pk", AttributeValue.fromS("t#" + id)))
                .updateExpression("SET due_at = :now")
                .expressionAttributeValues(Map.of(":now", AttributeValue.fromN(Long.toString(Instant.now().toEpochMilli()))))).join();
    }
}
