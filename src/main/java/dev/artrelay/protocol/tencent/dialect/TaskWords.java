package dev.artrelay.protocol.tencent.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artrelay.link.Links;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A task in Tencent's words. What is settled is said the same whenever it is asked. */
@Singleton
public class TaskWords {

    static final String TYPE = "AigcImageTask";

    private static final int DONE = 100;

    private final Links links;

    TaskWords(Links links) {
        this.links = links;
    }

    /** What DescribeTaskDetail says of it. */
    public ObjectNode detail(Task task) {
        ObjectNode detail = Json.object().put("TaskType", TYPE).put("Status", status(task));
        times(detail, task).set(TYPE, picture(task));
        return detail;
    }

    /** What DescribeTasks says of it. */
    ObjectNode line(Task task) {
        ObjectNode line = Json.object().put("TaskId", task.id().value()).put("Status", status(task)).put("FileId", "")
                .put("TaskType", TYPE);
        return sessions(times(line, task), task);
    }

    /** What a notification says of it. */
    public ObjectNode event(Task task, boolean complete) {
        ObjectNode event = Json.object().put("EventType", complete ? "AigcImageTaskComplete" : "AigcImageTaskProgress");
        return event.set("AigcImageCompleteEvent", picture(task));
    }

    /** {@code AigcImageTask} itself. */
    ObjectNode picture(Task task) {
        ErrorWords error = error(task);
        ObjectNode picture = Json.object().put("TaskId", task.id().value()).put("Status", task.settled() ? "FINISH" : "PROCESSING")
                .put("ErrCode", error.number()).put("ErrCodeExt", error.code()).put("Message", error.message())
                .put("Progress", progress(task));
        picture.set("Input", InputWords.of(task.order().request()));
        picture.putObject("Output").set("FileInfos", files(task));
        return sessions(picture, task);
    }

    /** A canceled task has finished too: a client that waits for the end must see one. */
    static String status(Task task) {
        Status status = task.state().status();
        return status == Status.QUEUED ? "WAITING" : status == Status.RUNNING ? "PROCESSING" : "FINISH";
    }

    static ErrorWords error(Task task) {
        return switch (task.state().status()) {
            case FAILED -> ErrorWords.of(((Failed) task.state()).failure());
            case CANCELED -> ErrorWords.CANCELED;
            case QUEUED, RUNNING, SUCCEEDED -> ErrorWords.NONE;
        };
    }

    private static int progress(Task task) {
        Integer progress = task.state().progress();
        return task.settled() ? DONE : progress == null ? 0 : progress;
    }

    private static ObjectNode times(ObjectNode node, Task task) {
        return node.put("CreateTime", time(task.createdAt())).put("BeginProcessTime", time(task.startedAt()))
                .put("FinishTime", time(task.finishedAt().orElse(null)));
    }

    private static ObjectNode sessions(ObjectNode node, Task task) {
        String id = task.order().terms().deduplicationId();
        String context = task.order().terms().context();
        return node.put("SessionId", id == null ? "" : id).put("SessionContext", context == null ? "" : context);
    }

    private static String time(Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private ArrayNode files(Task task) {
        ArrayNode files = Json.object().arrayNode();
        if (task.state() instanceof Succeeded end) {
            end.output().images().forEach(image -> files.add(file(task, image)));
        }
        return files;
    }

    private ObjectNode file(Task task, Artwork image) {
        Map<String, Object> options = task.order().request().options();
        Map<?, ?> output = options.get("output_config") instanceof Map<?, ?> given ? given : Map.of();
        Instant end = task.finishedAt().orElseThrow().plus(task.order().terms().retention());
        return Json.object().put("StorageMode", "Permanent".equals(output.get("storage_mode")) ? "Permanent" : "Temporary")
                .put("MediaName", output.get("media_name") instanceof String name ? name : "").put("ClassId", 0)
                .put("ExpireTime", time(end)).put("FileType", type(image.mimeType()))
                .put("FileUrl", links.artwork(task.id(), image.name()).toString()).put("FileId", "").putNull("MetaData");
    }

    private static String type(String mimeType) {
        return mimeType.equals("image/jpeg") ? "jpg" : mimeType.substring(mimeType.indexOf('/') + 1);
    }
}
