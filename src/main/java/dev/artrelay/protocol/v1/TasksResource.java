package dev.artrelay.protocol.v1;

import dev.artrelay.accept.AcceptTask;
import dev.artrelay.accept.Acceptance.Taken;
import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.protocol.v1.body.Bodies.Body;
import dev.artrelay.task.Task;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tasks, submitted. */
@ForClients
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
class TasksResource {

    private final Caller caller;
    private final Bodies bodies;
    private final UrlVetting urls;
    private final AcceptTask accept;
    private final FindTask find;
    private final TaskAnswers answers;

    TasksResource(Caller caller, Bodies bodies, UrlVetting urls, AcceptTask accept, FindTask find, TaskAnswers answers) {
        this.caller = caller;
        this.bodies = bodies;
        this.urls = urls;
        this.accept = accept;
        this.find = find;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "submitTask", summary = "Submit a task")
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER,
            description = "For 24 hours the same key and body give the same task and answer",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255))
    @Parameter(name = Trace.HEADER, in = ParameterIn.HEADER, description = "W3C trace context. What is done for the task goes on in"
            + " this trace: calls of its provider, and webhooks. Without it, or if it is not valid, the trace has the task's id",
            schema = @Schema(type = SchemaType.STRING, examples = Examples.TRACE))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Submit.class),
            examples = @ExampleObject(name = "A QR code in a landscape", value = Examples.SUBMISSION)))
    @APIResponse(responseCode = "202", description = "Accepted", content = @Content(schema = @Schema(implementation = V1Task.class)))
    @APIResponse(responseCode = "200", description = "Accepted, and settled while the answer was held",
            content = @Content(schema = @Schema(implementation = V1Task.class)))
    public Uni<Response> submit(
            @Context HttpHeaders headers,
            @HeaderParam("Prefer") @Parameter(description = "`wait=N`: hold the answer until the task has settled, N seconds at"
                    + " most; more than 25 counts as 25", schema = @Schema(type = SchemaType.STRING, examples = "wait=20"))
            List<String> prefer,
            byte[] raw) {
        Body<Submit> body = bodies.read(raw, Submit.class, SubmitRules::errors);
        Idempotency idempotency = IdempotencyKey.read(headers.getRequestHeader(IdempotencyKey.HEADER), body::fingerprint);
        String client = caller.client();
        return urls.vet(body.value())
                .chain(() -> accept.accept(Submissions.of(client, body.value(), idempotency)))
                .map(Acceptances::taken)
                .chain(taken -> held(client, taken, prefer))
                .map(ResponseBuilder::build);
    }

    private Uni<ResponseBuilder> held(String client, Taken taken, List<String> prefer) {
        return Wait.ofPreference(prefer)
                .map(wait -> settled(client, taken.task(), wait)
                        .chain(answers::held)
                        .map(answer -> answer.header("Preference-Applied", "wait=" + wait.toSeconds())))
                .orElseGet(() -> Uni.createFrom().item(() -> answers.taken(taken.task())))
                .map(answer -> IdempotencyKey.marked(answer, taken));
    }

    /** Somebody may forget it while we wait: then it is told as it was accepted. */
    private Uni<Task> settled(String client, Task task, Duration wait) {
        return find.await(client, task.id(), wait).map(found -> found.orElse(task));
    }
}
