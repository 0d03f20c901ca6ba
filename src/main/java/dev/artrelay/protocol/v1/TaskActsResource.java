package dev.artrelay.protocol.v1;

import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.CancelTask;
import dev.artrelay.accept.FollowUpTask;
import dev.artrelay.accept.FollowUpTask.FollowUp;
import dev.artrelay.accept.RetryTask;
import dev.artrelay.accept.RetryTask.Retrial;
import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.body.Bodies.Body;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.task.Task;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What can be done about one task. */
@ForClients
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TaskActsResource {

    private final Caller caller;
    private final Bodies bodies;
    private final CancelTask cancel;
    private final RetryTask retry;
    private final FollowUpTask followUp;
    private final TaskAnswers answers;

    TaskActsResource(Caller caller, Bodies bodies, CancelTask cancel, RetryTask retry, FollowUpTask followUp,
            TaskAnswers answers) {
        this.caller = caller;
        this.bodies = bodies;
        this.cancel = cancel;
        this.retry = retry;
        this.followUp = followUp;
        this.answers = answers;
    }

    @POST
    @Path("/cancel")
    @Operation(operationId = "cancelTask", summary = "Cancel a task")
    @APIResponse(responseCode = "200", description = "The task, canceled", content = @Content(schema = @Schema(implementation = V1Task.class)))
    public Uni<Response> cancel(@PathParam("id") String id) {
        return cancel.cancel(caller.client(), TaskAnswers.id(id))
                .map(TaskAnswers::known)
                .chain(this::canceled)
                .map(ResponseBuilder::build);
    }

    private Uni<ResponseBuilder> canceled(Task task) {
        if (task.state().status() != dev.artrelay.task.Status.CANCELED) {
            throw Refusal.of(Code.CONFLICT, "the task has settled already: it has " + task.state().status().word());
        }
        return answers.shown(task, Status.OK);
    }

    @POST
    @Path("/retry")
    @Operation(operationId = "retryTask", summary = "Try a failed task again, as a new task")
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
            description = "For 24 hours the same key and task give the same new task and answer",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
    @Parameter(name = Trace.HEADER, in = ParameterIn.HEADER, description = "W3C trace context, of the new task",
            schema = @Schema(type = SchemaType.STRING, examples = Examples.TRACE))
    @APIResponse(responseCode = "202", description = "The new task, linked by retry_of", content = @Content(schema = @Schema(implementation = V1Task.class)))
    public Uni<Response> retry(@PathParam("id") String id, @Context HttpHeaders headers) {
        Idempotency key = IdempotencyKey.read(headers.getRequestHeader(IdempotencyKey.HEADER), () -> id + "/retry");
        return retry.retry(caller.client(), TaskAnswers.id(id), key)
                .map(TaskAnswers::known)
                .map(TaskActsResource::again)
                .map(taken -> IdempotencyKey.marked(answers.taken(taken.task()), taken))
                .map(ResponseBuilder::build);
    }

    private static Taken again(Retrial retrial) {
        if (retrial instanceof Retrial.Again again) {
            return Acceptances.taken(again.acceptance());
        }
        throw Refusal.of(Code.CONFLICT, "only a task that has failed can be tried again");
    }

    @POST
    @Path("/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "followUpTask", summary = "Follow up a task's result, as a new task",
            description = "One of the follow-ups in `output.actions`, on the terms of the task and with its webhook.")
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
            description = "For 24 hours the same key, task and body give the same new task and answer",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
    @Parameter(name = Trace.HEADER, in = ParameterIn.HEADER, description = "W3C trace context, of the new task",
            schema = @Schema(type = SchemaType.STRING, examples = Examples.TRACE))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = V1Wire.FollowUp.class),
            examples = @ExampleObject(name = "The first picture of a grid, larger", value = Examples.FOLLOW_UP)))
    @APIResponse(responseCode = "202", description = "The new task, linked by parent", content = @Content(schema = @Schema(implementation = V1Task.class)))
    public Uni<Response> followUp(@PathParam("id") String id, @Context HttpHeaders headers, byte[] raw) {
        Body<V1Wire.FollowUp> body = bodies.read(raw, V1Wire.FollowUp.class);
        Idempotency key = IdempotencyKey.read(headers.getRequestHeader(IdempotencyKey.HEADER),
                () -> id + "/" + body.fingerprint());
        return followUp.followUp(caller.client(), TaskAnswers.id(id), body.value().action(), key)
                .map(TaskAnswers::known)
                .map(TaskActsResource::asked)
                .map(taken -> IdempotencyKey.marked(answers.taken(taken.task()), taken))
                .map(ResponseBuilder::build);
    }

    private static Taken asked(FollowUp outcome) {
        if (outcome instanceof FollowUp.Asked asked) {
            return Acceptances.taken(asked.acceptance());
        }
        if (outcome instanceof FollowUp.NotOffered others) {
            throw Refusal.invalid("action", others.offered().isEmpty() ? "is not on offer, nor is any other"
                    : "must be one of " + String.join(", ", others.offered()));
        }
        throw Refusal.of(Code.CONFLICT, "only the result of a task that has succeeded can be followed up");
    }
}
