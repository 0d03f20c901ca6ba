package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.accept.CancelTask;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.tencent.dialect.DescribeTasks;
import dev.artrelay.protocol.tencent.dialect.Envelope;
import dev.artrelay.protocol.tencent.dialect.QueueWords;
import dev.artrelay.protocol.tencent.dialect.TaskWords;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.function.Function;

/** Where the URLs lead that the second form of the relays' answer names: a request in fal's queue. */
@ForClients
@Path("/tencent-vod/v1/aigc-image/requests/{id}")
class TencentQueueResource {

    private static final int UNPROCESSABLE = 422;

    private final Caller caller;
    private final DescribeTasks tasks;
    private final CancelTask cancel;
    private final QueueWords queue;
    private final TaskWords words;

    TencentQueueResource(Caller caller, DescribeTasks tasks, CancelTask cancel, QueueWords queue, TaskWords words) {
        this.caller = caller;
        this.tasks = tasks;
        this.cancel = cancel;
        this.queue = queue;
        this.words = words;
    }

    @GET
    @Path("/status")
    public Uni<Response> status(String id) {
        return found(id, task -> queue.status(task).map(status -> answer(task.settled() ? 200 : 202, status)));
    }

    @GET
    public Uni<Response> result(String id) {
        return found(id, task -> Uni.createFrom().item(result(task)));
    }

    private Response result(Task task) {
        return switch (task.state().status()) {
            case QUEUED, RUNNING -> refused(Status.BAD_REQUEST, "Request is still in progress");
            case FAILED, CANCELED -> answer(UNPROCESSABLE, queue.failure(task));
            case SUCCEEDED -> answer(200, queue.result(task).setAll(Envelope.of(words.detail(task))));
        };
    }

    @PUT
    @Path("/cancel")
    public Uni<Response> cancel(String id) {
        return tasks.find(caller.client(), id).chain(found -> found.filter(task -> !task.settled())
                .map(task -> cancel.cancel(caller.client(), task.id()).map(now -> canceled(task, now)))
                .orElseGet(() -> Uni.createFrom().item(found.isEmpty() ? told(404, "NOT_FOUND") : told(400, "ALREADY_COMPLETED"))));
    }

    private static Response canceled(Task before, Optional<Task> now) {
        boolean done = now.map(task -> task.state().status() == dev.artrelay.task.Status.CANCELED).orElse(false);
        return !done ? told(400, "ALREADY_COMPLETED") : before.startedAt() == null ? told(200, "OK") : told(202, "CANCELLATION_REQUESTED");
    }

    private Uni<Response> found(String id, Function<Task, Uni<Response>> answer) {
        return tasks.find(caller.client(), id).chain(found -> found.map(answer)
                .orElseGet(() -> Uni.createFrom().item(refused(Status.NOT_FOUND, "Request not found"))));
    }

    private static Response told(int status, String word) {
        return answer(status, Json.object().put("status", word));
    }

    private static Response refused(Status status, String detail) {
        return answer(status.getStatusCode(), Json.object().put("detail", detail));
    }

    private static Response answer(int status, ObjectNode body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Json.bytes(body)).build();
    }
}
