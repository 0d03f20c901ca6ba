package dev.artrelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.lambda.Events;
import dev.artrelay.lambda.FunctionProcess;
import dev.artrelay.local.Child;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The same as {@link Notice} in functions, under AWS's own runtime client: one takes tasks, a few do the work that a real
 * queue hands them, ten messages at a time.
 */
final class NoticeInFunctions {

    private static final int TASKS = 200;
    private static final int WORKERS = 4;

    private NoticeInFunctions() {
    }

    static void run() throws Exception {
        int tasks = Integer.getInteger("tasks", TASKS);
        ExecutorService pumps = Executors.newCachedThreadPool();
        try (Site site = new Site(); Child queues = Child.sqs(Path.of("").toAbsolutePath()); Crowd crowd = new Crowd();
                SqsAsyncClient sqs = sqs(queues.endpoint())) {
            String queue = sqs.createQueue(create -> create.queueName("wake")).join().queueUrl();
            Map<String, String> environment = new HashMap<>(site.environment(crowd.settings()));
            environment.put("QUARKUS_SQS_ENDPOINT_OVERRIDE", queues.endpoint().toString());
            environment.put("ARTRELAY_WAKE_QUEUE_URL", queue);
            environment.put("ARTRELAY_PUBLIC_URL", "https://relay.example");
            List<FunctionProcess> functions = new ArrayList<>();
            try {
                for (int number = 0; number <= WORKERS; number++) {
                    functions.add(FunctionProcess.start(site.folder().resolve("function" + number), environment));
                }
                FunctionProcess api = functions.get(0);
                String key = call(api, "POST", "/v1/keys", Site.ADMIN, "{\"client\":\"bench\"}").path("key").asText();
                functions.subList(1, functions.size()).forEach(worker -> pumps.submit(() -> pump(sqs, queue, worker)));
                for (int number = 0; number < tasks; number++) {
                    call(api, "POST", "/v1/tasks", key, crowd.submission());
                }
                crowd.submitted(tasks, Duration.ofMinutes(2));
                Thread.sleep(5_000);

                crowd.forgetLooks();
                Thread.sleep(10_000);
                System.out.println("looks in two rounds:         " + crowd.looks());
                List<Crowd.End> ends = crowd.end(Duration.ofSeconds(Math.max(5, tasks / 10)));
                crowd.report(ends, task -> Crowd.Learned.in(call(api, "GET", "/v1/tasks/" + task + "/events", key, null)));
            } finally {
                pumps.shutdownNow();
                functions.forEach(FunctionProcess::close);
            }
        }
    }

    private static SqsAsyncClient sqs(URI endpoint) {
        return SqsAsyncClient.builder().endpointOverride(endpoint).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))).build();
    }

    private static JsonNode call(FunctionProcess function, String method, String path, String key, String body) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
        return Site.JSON.readTree(function.invoke(Events.http(method, path, headers, body)).path("body").asText());
    }

    /** As Lambda does it: what the function does not name as failed is deleted. */
    private static Void pump(SqsAsyncClient sqs, String queue, FunctionProcess worker) throws Exception {
        while (!Thread.currentThread().isInterrupted()) {
            List<Message> messages = sqs.receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10)
                    .waitTimeSeconds(1)).get().messages();
            if (!messages.isEmpty()) {
                Set<String> failed = new HashSet<>();
                worker.invoke(Events.queue(messages.stream().map(Message::body).toList())).path("batchItemFailures")
                        .forEach(each -> failed.add(each.path("itemIdentifier").asText()));
                for (int number = 0; number < messages.size(); number++) {
                    String receipt = messages.get(number).receiptHandle();
                    if (!failed.contains(String.valueOf(number))) {
                        sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(receipt)).get();
                    }
                }
            }
        }
        return null;
    }
}
