package dev.artrelay.protocol.tencent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.tencent.dialect.Bodies;
import dev.artrelay.protocol.tencent.dialect.CreateImageTask;
import dev.artrelay.protocol.tencent.dialect.DescribeTasks;
import dev.artrelay.protocol.tencent.dialect.Envelope;
import dev.artrelay.protocol.tencent.dialect.QueueWords;
import dev.artrelay.protocol.tencent.dialect.TencentRefusal;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.protocol.tencent.wire.Spelling;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The relays' form. What the cloud behind a relay would say has status 200, refusals included; what the relay itself would
 * (who are you, this is no JSON, come back later) has a status of its own; see {@link RelayRefusals} for what is refused
 * before it comes here.
 */
@ForClients
@Path("/tencent-vod/v1")
class TencentResource {

    private final Caller caller;
    private final CreateImageTask create;
    private final DescribeTasks tasks;
    private final QueueWords queue;

    TencentResource(Caller caller, CreateImageTask create, DescribeTasks tasks, QueueWords queue) {
        this.caller = caller;
        this.create = create;
        this.tasks = tasks;
        this.queue = queue;
    }

    @POST
    @Path("/aigc-image")
    public Uni<Response> create(byte[] body) {
        return create.create(caller.client(), Bodies.read(body), Spelling.SNAKE).map(this::created);
    }

    /** Both forms of the page. */
    private Response created(Task task) {
        ObjectNode both = Envelope.of(Json.object().put("TaskId", task.id().value()));
        return answer(Status.OK, both.setAll(queue.accepted(task)));
    }

    @GET
    @Path("/query/{id}")
    public Uni<Response> query(String id) {
        return tasks.detail(caller.client(), id).map(detail -> answer(Status.OK, Envelope.of(detail)));
    }

    @ServerExceptionMapper
    public Response refused(TencentRefusal refusal) {
        Status status = switch (refusal.code()) {
            case "InvalidRequest" -> Status.BAD_REQUEST;
            case "RequestSizeLimitExceeded" -> Status.REQUEST_ENTITY_TOO_LARGE;
            default -> Status.OK;
        };
        return answer(status, Envelope.relayed(refusal));
    }

    private static Response answer(Status status, ObjectNode body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Json.bytes(body)).build();
    }
}
