package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.deliver.Dialect;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells subscribers of events in the shape of Standard Webhooks: type, timestamp and the task as GET shows it. */
@Singleton
class V1Dialect implements Dialect {

    static final String NAME = Order.Origin.OWN;

    /** Of its own: a subscriber's body must not change with a setting of the HTTP layer. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final V1Tasks tasks;

    V1Dialect(V1Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] body(Task task, EventType event) {
        try {
            return JSON.writeValueAsBytes(new Event(event.word(), Times.text(at(task, event)), tasks.of(task)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When it happened, not when it is told. */
    private static Instant at(Task task, EventType event) {
        return event.terminal() ? task.finishedAt().orElse(task.createdAt()) : task.startedAt();
    }

    @Schema(name = "WebhookEvent", description = "The body of a webhook")
    record Event(@Schema(enumeration = {"task.running", "task.succeeded", "task.failed", "task.canceled"}) String type,
            @Schema(format = "date-time") String timestamp, V1Task data) {
    }
}
