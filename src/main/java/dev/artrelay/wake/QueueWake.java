package dev.artrelay.wake;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Wakes of functions: messages with a delay, in whole seconds and never too early. */
final class QueueWake implements Wake {

    private final SqsAsyncClient sqs;
    private final String queueUrl;
    private final Clock clock;

    QueueWake(SqsAsyncClient sqs, String queueUrl, Clock clock) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.clock = clock;
    }

    @Override
    public Uni<Void> at(TaskId id, long version, Instant time) {
        SendMessageRequest message = SendMessageRequest.builder().queueUrl(queueUrl)
                .messageBody(new WakeCall(id, version).message()).delaySeconds(delay(time)).build();
        return Uni.createFrom().completionStage(() -> sqs.sendMessage(message)).replaceWithVoid();
    }

    private int delay(Instant time) {
        long millis = Duration.between(clock.instant(), time).toMillis();
        return millis <= 0 ? 0 : (int) Math.min((millis + 999) / 1000, Task.WAKE_HORIZON.toSeconds());
    }
}
