package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.capacity.FindPlace;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Succeeded;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * A task in the words of the other half of QuickRouter's page, which are those of fal's queue.
 *
 * @see <a href="https://fal.ai/docs/model-endpoints/queue">fal's queue</a>
 */
@Singleton
public class QueueWords {

    private static final double MILLIS = 1_000;

    private final FindPlace places;
    private final Links links;

    QueueWords(FindPlace places, Links links) {
        this.places = places;
        this.links = links;
    }

    /** How it stands when it has just been accepted. */
    public ObjectNode accepted(Task task) {
        return status(task, 0);
    }

    /** How it stands now. */
    public Uni<ObjectNode> status(Task task) {
        return places.of(task).map(place -> status(task, place.orElse(0)));
    }

    /** Strict clients want {@code logs} and {@code queue_position} to be there: 0, if it waits for nobody's slot. */
    private ObjectNode status(Task task, int place) {
        String self = links.to("/tencent-vod/v1/aigc-image/requests/" + task.id()).toString();
        ObjectNode status = Json.object().put("status", word(task)).put("request_id", task.id().value())
                .put("response_url", self).put("status_url", self + "/status").put("cancel_url", self + "/cancel").putNull("logs");
        metrics(status.putObject("metrics"), task);
        status.put("queue_position", place);
        ErrorWords error = TaskWords.error(task);
        return error.number() == 0 ? status : status.put("error", error.message()).put("error_type", error.code());
    }

    /** What was made. */
    public ObjectNode result(Task task) {
        ObjectNode result = Json.object();
        ArrayNode images = result.putArray("images");
        if (task.state() instanceof Succeeded end) {
            end.output().images().forEach(image -> images.add(image(task, image)));
        }
        String prompt = task.order().request().prompt();
        return result.put("prompt", prompt == null ? "" : prompt);
    }

    /** Why there is nothing. */
    public ObjectNode failure(Task task) {
        ErrorWords error = TaskWords.error(task);
        ObjectNode failure = Json.object();
        failure.putArray("detail").addObject().put("msg", error.message()).put("type", error.code()).putArray("loc").add("body");
        return failure;
    }

    private ObjectNode image(Task task, Artwork image) {
        return Json.object().put("url", links.artwork(task.id(), image.name()).toString()).put("width", image.width())
                .put("height", image.height()).put("content_type", image.mimeType()).put("file_size", image.bytes());
    }

    private static void metrics(ObjectNode metrics, Task task) {
        if (task.startedAt() != null) {
            task.finishedAt().ifPresent(end ->
                    metrics.put("inference_time", Duration.between(task.startedAt(), end).toMillis() / MILLIS));
        }
    }

    private static String word(Task task) {
        return task.settled() ? "COMPLETED" : task.state().status() == Status.QUEUED ? "IN_QUEUE" : "IN_PROGRESS";
    }
}
