package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import dev.artrelay.local.S3Mock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The four functions over one table, one queue and one bucket, each started in a process of its own when it is first called. */
final class Functions implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final String name = "functions-" + UUID.randomUUID();
    private final SqsAsyncClient sqs = SqsAsyncClient.builder().endpointOverride(ElasticMq.shared().endpoint())
            .region(Region.EU_CENTRAL_1).credentialsProvider(NOBODY).build();
    private final DynamoDbAsyncClient dynamodb = DynamoDbAsyncClient.builder()
            .endpointOverride(DynamoDbLocal.shared().endpoint())
            .region(Region.EU_CENTRAL_1).credentialsProvider(NOBODY).build();
    private final S3AsyncClient s3 = S3AsyncClient.builder().endpointOverride(S3Mock.shared().endpoint())
            .region(Region.EU_CENTRAL_1).credentialsProvider(NOBODY).forcePathStyle(true).build();
    private final String queue = sqs.createQueue(request -> request.queueName(name)).join().queueUrl();
    private final Map<Kind, FunctionProcess> started = new EnumMap<>(Kind.class);
    private final Path folder;
    private final Map<String, String> settings;

    /** Who does what, as in {@code template.yaml}. */
    enum Kind { API, CALLBACK, WORK, SWEEP }

    Functions(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        s3.createBucket(request -> request.bucket(name)).join();
    }

    FunctionProcess function(Kind kind) throws IOException {
        if (!started.containsKey(kind)) {
            started.put(kind, FunctionProcess.start(folder.resolve(kind.name()), environment(kind)));
        }
        return started.get(kind);
    }

    /** What the template gives it; only the api function has the administrator's key. */
    Map<String, String> environment(Kind kind) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", DynamoDbLocal.shared().endpoint().toString(),
                "QUARKUS_SQS_ENDPOINT_OVERRIDE", ElasticMq.shared().endpoint().toString(),
                "ARTRELAY_STORE_TABLE", name,
                "ARTRELAY_STORE_CREATE_TABLE", "true",
                "ARTRELAY_WAKE_QUEUE_URL", queue,
                "ARTRELAY_ARTWORK_STORE", "s3",
                "ARTRELAY_ARTWORK_BUCKET", name,
                "ARTRELAY_EGRESS_ALLOW_PRIVATE", "true",
                "ARTRELAY_SECRET", Base64.getEncoder().encodeToString(new byte[32]),
                "ARTRELAY_PUBLIC_URL", "https://relay.example"));
        environment.put("QUARKUS_S3_ENDPOINT_OVERRIDE", S3Mock.shared().endpoint().toString());
        environment.put("QUARKUS_S3_PATH_STYLE_ACCESS", "true");
        environment.put("ARTRELAY_METRICS_NAMESPACE", "Artrelay/it");
        if (kind == Kind.API) {
            environment.put("ARTRELAY_ADMIN_KEY", "admin");
        }
        environment.putAll(settings);
        return environment;
    }

    /** The key of a new client. */
    String client() throws Exception {
        return call("POST", "/v1/keys", "admin", "{\"client\":\"" + UUID.randomUUID() + "\"}", 201).path("key").asText();
    }

    String submit(String key, String body) throws Exception {
        return call("POST", "/v1/tasks", key, body, 202).path("id").asText();
    }

    JsonNode task(String key, String id) throws Exception {
        return call("GET", "/v1/tasks/" + id, key, null, 200);
    }

    /** Through the api function; the answer's JSON. */
    JsonNode call(String method, String path, String key, String body, int status) throws Exception {
        JsonNode answer = answer(Kind.API, method, path, key, body);
        assertEquals(status, answer.path("statusCode").asInt(), answer.toString());
        return JSON.readTree(answer.path("body").asText());
    }

    /** The answer as the HTTP API is given it. */
    JsonNode answer(Kind kind, String method, String path, String key, String body) throws Exception {
        Map<String, String> headers = key == null ? Map.of("Content-Type", "application/json")
                : Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
        return function(kind).invoke(Events.http(method, path, headers, body));
    }

    /** Gives these messages to the work function, as one batch; the places of those that it gives back. */
    List<Integer> work(List<String> messages) throws Exception {
        return work(messages, USUAL);
    }

    List<Integer> work(List<String> messages, Duration limit) throws Exception {
        JsonNode failures = function(Kind.WORK).invoke(Events.queue(messages), limit).path("batchItemFailures");
        return IntStream.range(0, failures.size()).mapToObj(i -> failures.path(i).path("itemIdentifier").asInt()).toList();
    }

    void sweep(Duration limit) throws Exception {
        function(Kind.SWEEP).invoke(Events.schedule(), limit);
    }

    /** What lies in the queue, which is empty afterwards. */
    List<String> wakes() {
        List<Message> messages = sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).join().messages();
        messages.forEach(message -> sqs.deleteMessage(
                request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())).join());
        return messages.stream().map(Message::body).toList();
    }

    /** Those of one task; the others are lost. */
    List<String> wakesOf(String id) {
        return wakes().stream().filter(wake -> wake.startsWith(id)).toList();
    }

    /** Lets the time pass after which the sweep looks for it. */
    void makeDue(String id) {
        set(id, "due_at", AttributeValue.fromN(Long.toString(Instant.now().toEpochMilli())));
    }

    void set(String id, String attribute, AttributeValue value) {
        dynamodb.updateItem(request -> request.tableName(name).key(key(id)).updateExpression("SET #attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", value))).join();
    }

    Map<String, AttributeValue> row(String id) {
        return dynamodb.getItem(request -> request.tableName(name).key(key(id)).consistentRead(true)).join().item();
    }

    /** Keys of the bucket that have it in them. */
    List<String> objects(String id) {
        return s3.listObjectsV2(request -> request.bucket(name)).join().contents().stream().map(S3Object::key)
                .filter(key -> key.contains(id)).toList();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS("t#" + id));
    }

    /** What a function has told the log about a task's life. */
    List<JsonNode> told(Kind kind, String id) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : printed(kind)) {
            if (line.startsWith("{") && line.contains(id)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines.stream().filter(line -> line.path("loggerName").asText().equals("artrelay.task")).toList();
    }

    /** What a function has printed so far, each line an entry of its log. */
    List<String> printed(Kind kind) throws IOException {
        return Files.readAllLines(FunctionProcess.log(folder.resolve(kind.name())));
    }

    @Override
    public void close() {
        started.values().forEach(FunctionProcess::close);
        sqs.close();
        s3.close();
        dynamodb.close();
    }
}
