package dev.artrelay.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Keeping;
import dev.artrelay.task.Order;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState;
import dev.artrelay.task.Trace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The part of a task that nobody looks into but its reader, as JSON: the domain's own component names, nothing that is null,
 * empty or zero, times as milliseconds since the task was accepted.
 *
 * <p>To add a component is therefore free. To rename one, or a constant of an enumeration, loses what older rows say.
 */
final class TaskJson {

    private static final JsonMapper JSON = json();

    /** What of a task is kept here; the rest are attributes of its row. */
    private record Body(Order order, TaskState state, Instant startedAt, List<Delivery> deliveries,
            List<Delivery.Attempt> attempts, Journal journal, int sequence, int strikes, Instant resumeAt, int reseeds, Duration lag) {
    }

    static String of(Task task) {
        Keeping keeping = task.keeping();
        Body body = new Body(task.order(), task.state(), task.startedAt(), task.deliveries(), task.attempts(),
                task.journal(), keeping.sequence(), keeping.strikes(), keeping.resumeAt(), keeping.reseeds(),
                keeping.lag().isZero() ? null : keeping.lag());
        try {
            return JSON.writer().withAttribute(Times.FOOT, task.createdAt()).writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("task " + task.id() + " cannot be kept: " + e.getOriginalMessage(), e);
        }
    }

    /** The task with an empty inbox. */
    static Task task(TaskId id, String json, long version, Instant dueAt) {
        try {
            Body body = JSON.readerFor(Body.class).withAttribute(Times.FOOT, id.createdAt()).readValue(json);
            Keeping keeping = new Keeping(version, body.sequence, body.strikes, body.resumeAt, dueAt,
                    body.reseeds, body.lag == null ? Duration.ZERO : body.lag);
            return new Task(id, body.order, body.state, body.startedAt, body.deliveries, List.of(), body.attempts,
                    body.journal, keeping);
        } catch (IOException e) {
            throw new UnreadableRow("task " + id + " is not understood", e);
        }
    }

    private static JsonMapper json() {
        SimpleModule values = new SimpleModule()
                .addSerializer(new Times.Writer()).addDeserializer(Instant.class, new Times.Reader())
                .addSerializer(Values.DURATION_WRITER).addDeserializer(Duration.class, Values.DURATION_READER)
                .addSerializer(Values.BACKOFF_WRITER).addDeserializer(Backoff.class, Values.BACKOFF_READER)
                .addSerializer(Values.PICTURE_WRITER).addDeserializer(Result.Picture.class, Values.PICTURE_READER)
                .addSerializer(Values.TRACE_WRITER).addDeserializer(Trace.class, Values.TRACE_READER);
        JsonMapper.Builder builder = JsonMapper.builder().addModule(values)
                .addMixIn(TaskState.class, OneOfStates.class)
                .addMixIn(Journal.Entry.class, EntryInARow.class)
                .addMixIn(Delivery.Attempt.class, AttemptInARow.class)
                .defaultPropertyInclusion(including(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> primitive : List.of(int.class, long.class, double.class, boolean.class)) {
            builder.withConfigOverride(primitive, zero -> zero.setInclude(including(JsonInclude.Include.NON_DEFAULT)));
        }
        for (Class<?> collection : List.of(List.class, Map.class)) {
            builder.withConfigOverride(collection, empty -> empty.setInclude(including(JsonInclude.Include.NON_EMPTY))
                    .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }

    private static JsonInclude.Value including(JsonInclude.Include those) {
        return JsonInclude.Value.construct(those, JsonInclude.Include.ALWAYS);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TaskState.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = TaskState.Submitting.class, name = "submitting"),
        @JsonSubTypes.Type(value = TaskState.Running.class, name = "running"),
        @JsonSubTypes.Type(value = TaskState.Finishing.class, name = "finishing"),
        @JsonSubTypes.Type(value = TaskState.Succeeded.class, name = "succeeded"),
        @JsonSubTypes.Type(value = TaskState.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = TaskState.Canceled.class, name = "canceled")})
    private interface OneOfStates {
    }

    /** Logs are many short lines: by position, which only ever grows at its end. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"at", "event", "detail"})
    private interface EntryInARow {
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"subscriber", "event", "number", "at", "status", "latencyMillis", "error", "next", "span"})
    private interface AttemptInARow {
    }

    private TaskJson() {
    }
}
