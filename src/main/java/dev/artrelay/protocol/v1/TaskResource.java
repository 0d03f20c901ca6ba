package dev.artrelay.protocol.v1;

import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.ForgetTask;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * One task: shown, forgotten.
 *
 * <p>Its address stands at the class, as at all others that are below it: the router tries the class with the longest address,
 * and begins anew where that class has no such method.
 */
@ForClients
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TaskResource {

    private final Caller caller;
    private final FindTask find;
    private final ForgetTask forget;
    private final TaskAnswers answers;

    TaskResource(Caller caller, FindTask find, ForgetTask forget, TaskAnswers answers) {
        this.caller = caller;
        this.find = find;
        this.forget = forget;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "getTask", summary = "Show a task")
    @APIResponse(responseCode = "200", description = "The task", content = @Content(schema = @Schema(implementation = V1Task.class)))
    @APIResponse(responseCode = "304", description = "The task is still what the caller has")
    public Uni<Response> show(
            @PathParam("id") String id,
            @QueryParam("wait") @Parameter(description = "Hold the answer until the task has settled, so many seconds at most")
            @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "25", defaultValue = "0") String wait,
            @HeaderParam("If-None-Match") @Parameter(description = "The ETag of what the caller has",
                    schema = @Schema(type = SchemaType.STRING)) List<String> ifNoneMatch) {
        return find.await(caller.client(), TaskAnswers.id(id), Wait.ofQuery(wait))
                .map(TaskAnswers::known)
                .chain(task -> answers.shown(task, ifNoneMatch));
    }

    @DELETE
    @Operation(operationId = "forgetTask", summary = "Forget a settled task, its artworks and its outstanding webhooks")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Response> forget(@PathParam("id") String id) {
        return forget.forget(caller.client(), TaskAnswers.id(id)).map(outcome -> switch (outcome) {
            case GONE -> Response.noContent().build();
            case LIVE -> throw Refusal.of(Code.CONFLICT, "the task is live: cancel it, or wait until it has settled");
            case UNKNOWN -> throw Refusal.unknownTask();
        });
    }
}
