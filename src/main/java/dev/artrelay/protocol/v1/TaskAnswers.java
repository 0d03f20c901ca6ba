package dev.artrelay.protocol.v1;

import dev.artrelay.capacity.FindPlace;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.v1.problem.Refusal;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;

/** Puts tasks into answers. */
@Singleton
class TaskAnswers {

    private final V1Tasks tasks;
    private final FindPlace places;
    private final Links links;

    TaskAnswers(V1Tasks tasks, FindPlace places, Links links) {
        this.tasks = tasks;
        this.places = places;
        this.links = links;
    }

    static TaskId id(String text) {
        return TaskId.parse(text).orElseThrow(Refusal::unknownTask);
    }

    static <T> T known(Optional<T> found) {
        return found.orElseThrow(Refusal::unknownTask);
    }

    /** A task as it is now, to be asked about again while it is live. */
    Uni<ResponseBuilder> shown(Task task, Status status) {
        return places.of(task).map(place -> shown(task, place.orElse(null), status));
    }

    /** A task that its client may have in this very version already. */
    Uni<Response> shown(Task task, List<String> ifNoneMatch) {
        return places.of(task).map(place -> shown(task, place.orElse(null), ifNoneMatch));
    }

    private Response shown(Task task, Integer place, List<String> ifNoneMatch) {
        EntityTag tag = EntityTag.of(task, place);
        if (!tag.among(ifNoneMatch)) {
            return shown(task, place, Status.OK).build();
        }
        ResponseBuilder same = Response.notModified().header(HttpHeaders.ETAG, tag.text());
        return (task.settled() ? same : later(same, task)).build();
    }

    /** A task that was just taken; a repetition is answered with the same bytes. */
    ResponseBuilder taken(Task task) {
        return answer(task, tasks.asAccepted(task), Status.ACCEPTED).location(links.task(task.id()));
    }

    /** A task that was just taken, whose answer was held back; 200 if it has settled meanwhile. */
    Uni<ResponseBuilder> held(Task task) {
        return shown(task, task.settled() ? Status.OK : Status.ACCEPTED).map(answer -> answer.location(links.task(task.id())));
    }

    private ResponseBuilder shown(Task task, Integer place, Status status) {
        return answer(task, tasks.of(task, place), status);
    }

    private ResponseBuilder answer(Task task, V1Task body, Status status) {
        EntityTag tag = EntityTag.of(task, body.queuePosition());
        ResponseBuilder answer = Response.status(status).entity(body).header(HttpHeaders.ETAG, tag.text());
        return task.settled() ? answer : later(answer, task);
    }

    private ResponseBuilder later(ResponseBuilder answer, Task task) {
        return answer.header(HttpHeaders.RETRY_AFTER, tasks.retryAfter(task).toSeconds());
    }
}
