package dev.artrelay.protocol.v1;

import dev.artrelay.accept.FindTask;
import dev.artrelay.accept.FindTask.Page;
import dev.artrelay.capacity.FindPlace;
import dev.artrelay.client.Caller;
import dev.artrelay.client.ForClients;
import dev.artrelay.protocol.v1.V1Lists.TaskBatch;
import dev.artrelay.protocol.v1.V1Lists.TaskPage;
import dev.artrelay.protocol.v1.V1Wire.Batch;
import dev.artrelay.protocol.v1.body.Bodies;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Tasks: many at once. */
@ForClients
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
class TaskListResource {

    private final Caller caller;
    private final Bodies bodies;
    private final FindTask find;
    private final FindPlace places;
    private final V1Tasks tasks;
    private final Cursor cursor;

    TaskListResource(Caller caller, Bodies bodies, FindTask find, FindPlace places, V1Tasks tasks, Cursor cursor) {
        this.caller = caller;
        this.bodies = bodies;
        this.find = find;
        this.places = places;
        this.tasks = tasks;
        this.cursor = cursor;
    }

    @GET
    @Operation(operationId = "listTasks", summary = "List tasks, newest first")
    public Uni<TaskPage> list(@BeanParam Listing asked) {
        String client = caller.client();
        Listing.Query query = asked.read(text -> cursor.read(client, text));
        return find.list(client, query.filter(), query.olderThan(), query.limit())
                .chain(page -> places.of(page.items()).map(at -> page(client, page, at)));
    }

    private TaskPage page(String client, Page page, Map<TaskId, Integer> at) {
        return new TaskPage(page.items().stream().map(task -> tasks.of(task, at.get(task.id()))).toList(),
                page.next() == null ? null : cursor.text(client, page.next()));
    }

    @POST
    @Path("/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getTasks", summary = "Show up to 100 tasks at once",
            description = "In the order asked, each as often as it was asked for.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Batch.class),
            examples = @ExampleObject(name = "Two tasks", value = Examples.BATCH)))
    public Uni<TaskBatch> batch(byte[] raw) {
        List<String> asked = bodies.read(raw, Batch.class).value().ids();
        List<TaskId> ids = asked.stream().map(TaskId::parse).flatMap(Optional::stream).distinct().toList();
        return find.find(caller.client(), ids).chain(found -> places.of(found).map(at -> batch(asked, found, at)));
    }

    private TaskBatch batch(List<String> asked, List<Task> found, Map<TaskId, Integer> at) {
        Map<String, V1Task> there = found.stream()
                .collect(Collectors.toMap(task -> task.id().value(), task -> tasks.of(task, at.get(task.id()))));
        return new TaskBatch(asked.stream().filter(there::containsKey).map(there::get).toList(),
                asked.stream().filter(id -> !there.containsKey(id)).toList());
    }
}
