package dev.artrelay.protocol.v1;

import dev.artrelay.accept.CancelTask;
import dev.artrelay.accept.RetryTask;
import dev.artrelay.accept.RetryTask.Retrial;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What can be done about one task. */
@ForClients
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TaskActsResource {

    private final Caller caller;
    private final CancelTask cancel;
    private final RetryTask retry;
    private final TaskAnswers answers;

    TaskActsResource(Caller caller, CancelTask cancel, RetryTask retry, TaskAnswers answers) {
        this.caller = caller;
        this.cancel = cancel;
        this.retry = retry;
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
    @APIResponse(responseCode = "202", description = "The new task, linked by retry_of", content = @Content(schema = @Schema(implementation = V1Task.class)))
    public Uni<Response> retry(@PathParam("id") String id) {
        return retry.retry(caller.client(), TaskAnswers.id(id))
                .map(TaskAnswers::known)
                .map(this::again)
                .map(ResponseBuilder::build);
    }

    private ResponseBuilder again(Retrial retrial) {
        if (retrial instanceof Retrial.Again again) {
            return answers.taken(Acceptances.taken(again.acceptance()).task());
        }
        throw Refusal.of(Code.CONFLICT, "only a task that has failed can be tried again");
    }
}
