package dev.artrelay.protocol.v1;

import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.RedeliverTask;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.V1Lists.Attempt;
import dev.artrelay.protocol.v1.V1Lists.Deliveries;
import dev.artrelay.protocol.v1.V1Lists.Event;
import dev.artrelay.protocol.v1.V1Lists.Events;
import dev.artrelay.protocol.v1.V1Lists.ShortLink;
import dev.artrelay.protocol.v1.problem.Code;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.shortlink.ShortLinks;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What happened to one task, and whom it was told. */
@ForClients
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TaskLogResource {

    private final Caller caller;
    private final FindTask find;
    private final RedeliverTask redeliver;
    private final ShortLinks links;

    TaskLogResource(Caller caller, FindTask find, RedeliverTask redeliver, ShortLinks links) {
        this.caller = caller;
        this.find = find;
        this.redeliver = redeliver;
        this.links = links;
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listTaskEvents", summary = "Show what happened to a task")
    public Uni<Events> events(@PathParam("id") String id) {
        return find.find(caller.client(), TaskAnswers.id(id)).map(TaskAnswers::known)
                .map(Task::journal)
                .map(TaskLogResource::events);
    }

    private static Events events(Journal journal) {
        List<Event> items = journal.entries().stream()
                .map(entry -> new Event(Times.text(entry.at()), entry.event(), entry.detail())).toList();
        return new Events(items, journal.forgotten());
    }

    @GET
    @Path("/short-link")
    @Operation(operationId = "getTaskShortLink", summary = "Show where the short link in a task's code leads, and how often it was followed")
    @APIResponse(responseCode = "200", description = "The link", content = @Content(schema = @Schema(implementation = ShortLink.class)))
    public Uni<ShortLink> shortLink(@PathParam("id") String id) {
        return find.find(caller.client(), TaskAnswers.id(id)).map(TaskAnswers::known)
                .chain(task -> links.of(task).map(link -> link.map(known -> shown(task, known))
                        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "the task has no short link, or it has ended"))));
    }

    private static ShortLink shown(Task task, dev.artrelay.shortlink.ShortLink link) {
        return new ShortLink(URI.create(task.order().content()), link.target(), link.visits(),
                link.bound() ? null : Times.text(link.end()));
    }

    @GET
    @Path("/deliveries")
    @Operation(operationId = "listTaskDeliveries", summary = "Show the last webhook attempts of a task")
    public Uni<Deliveries> deliveries(@PathParam("id") String id) {
        return find.find(caller.client(), TaskAnswers.id(id)).map(TaskAnswers::known)
                .map(TaskLogResource::deliveries);
    }

    private static Deliveries deliveries(Task task) {
        return new Deliveries(task.attempts().stream().map(attempt -> attempt(task, attempt)).toList());
    }

    private static Attempt attempt(Task task, Delivery.Attempt attempt) {
        String url = task.deliveries().stream().filter(delivery -> delivery.subscriber().equals(attempt.subscriber()))
                .map(Delivery::url).findFirst().orElse(null);
        return new Attempt(Times.text(attempt.at()), attempt.subscriber(), url, attempt.event().word(), attempt.number(),
                attempt.status(), attempt.latencyMillis(), attempt.error(), Times.text(attempt.next()));
    }

    @POST
    @Path("/deliveries/redeliver")
    @Operation(operationId = "redeliverTask", summary = "Send the webhooks of a task's end once more",
            description = "To the webhook that it named, and to the caller's standing subscribers, those included who came later")
    @APIResponse(responseCode = "202", description = "To be sent; the attempts so far", content = @Content(schema = @Schema(implementation = Deliveries.class)))
    public Uni<Response> redeliver(@PathParam("id") String id) {
        return redeliver.redeliver(caller.client(), TaskAnswers.id(id)).map(TaskAnswers::known)
                .map(TaskLogResource::sentAgain)
                .map(deliveries -> Response.accepted(deliveries).build());
    }

    private static Deliveries sentAgain(Task task) {
        if (task.deliveries().stream().noneMatch(delivery -> delivery.event().terminal())) {
            throw Refusal.of(Code.CONFLICT, "there is nothing to send: nobody was to be told of the end of this task");
        }
        return deliveries(task);
    }
}
