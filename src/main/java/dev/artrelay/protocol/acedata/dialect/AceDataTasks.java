package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.link.Links;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Output;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Tasks as Ace Data Cloud writes them, whoever ran them. Of a settled task it writes the same whenever it is asked. */
@Singleton
class AceDataTasks {

    private static final int DONE = 100;
    private static final int MILLIS = 3;

    private final BiFunction<TaskId, String, URI> artworks;

    @Inject
    AceDataTasks(Links links) {
        this(links::artwork);
    }

    /**
     * @param artworks where the picture of a task by a name is
     */
    AceDataTasks(BiFunction<TaskId, String, URI> artworks) {
        this.artworks = artworks;
    }

    /** Is it a task of {@code /qrart}? If not, it is one of {@code /midjourney}. */
    static boolean ofQrArt(Task task) {
        ImageRequest request = task.order().request();
        return request.content() != null || request.contentImageUrl() != null;
    }

    /** What an asynchronous call is answered: no address in it, or their SDK would take it for the result. */
    Map<String, Object> taken(Task task) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("task_id", task.id().value());
        return body;
    }

    /** What a held call is answered that cannot be held longer. */
    Map<String, Object> underWay(Task task) {
        Map<String, Object> body = taken(task);
        body.put("trace_id", TraceId.of(task.id()));
        return body;
    }

    /** A line of progress. */
    Map<String, Object> progress(Task task) {
        return at(task, task.state().progress() == null ? 0 : task.state().progress());
    }

    /** The first line of progress, whatever has come since. */
    Map<String, Object> begun(Task task) {
        return at(task, 0);
    }

    private Map<String, Object> at(Task task, int percent) {
        Map<String, Object> body = underWay(task);
        body.put("progress", percent);
        body.put("actions", List.of());
        return body;
    }

    /** A live task has {@code "response": null}: their SDK would take a record without the key for done. */
    Map<String, Object> record(Task task) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", task.id().value());
        record.put("type", ofQrArt(task) ? "generate" : "imagine");
        record.put("trace_id", TraceId.of(task.id()));
        record.put("created_at", seconds(task.createdAt()));
        record.put("started_at", seconds(task.startedAt()));
        record.put("finished_at", seconds(task.finishedAt().orElse(null)));
        BigDecimal elapsed = elapsed(task);
        record.put("elapsed", elapsed);
        record.put("duration", elapsed);
        record.put("request", (ofQrArt(task) ? RequestEcho.QR_ART : RequestEcho.IMAGINE).of(task));
        record.put("response", task.settled() ? response(task) : null);
        return record;
    }

    private static BigDecimal elapsed(Task task) {
        Instant start = task.startedAt() == null ? task.createdAt() : task.startedAt();
        return task.finishedAt().map(end -> BigDecimal.valueOf(Duration.between(start, end).toMillis(), MILLIS)).orElse(null);
    }

    private static BigDecimal seconds(Instant time) {
        return time == null ? null : BigDecimal.valueOf(time.toEpochMilli(), MILLIS);
    }

    /** How a settled task ended: the answer of a held call, the response of a record, the body of a callback. */
    Map<String, Object> response(Task task) {
        if (task.state() instanceof Succeeded end) {
            return ofQrArt(task) ? qrArt(task, end.output()) : imagine(task, end.output());
        }
        Map<String, Object> body = underWay(task);
        body.put("success", false);
        ErrorWords words = task.state() instanceof Failed end ? ErrorWords.of(end.failure()) : ErrorWords.CANCELED;
        body.put("error", ErrorEnvelope.error(words.code(), words.message()));
        return body;
    }

    private Map<String, Object> qrArt(Task task, Output output) {
        Map<String, Object> body = underWay(task);
        Object seed = output.upstream().getOrDefault("seed", task.order().request().frame().seed());
        if (seed != null) {
            body.put("seed", seed);
        }
        output.images().stream().limit(1).forEach(image -> picture(body, "", task, image));
        parts(body, task, output);
        return body;
    }

    private Map<String, Object> imagine(Task task, Output output) {
        Map<String, Object> body = underWay(task);
        body.put("image_id", String.valueOf(output.upstream().getOrDefault("image_id", task.id().value())));
        body.put("progress", DONE);
        output.images().stream().limit(1).forEach(image -> {
            picture(body, "", task, image);
            picture(body, "raw_", task, image);
        });
        parts(body, task, output);
        body.put("actions", output.actions());
        return body;
    }

    private void picture(Map<String, Object> body, String prefix, Task task, Artwork image) {
        body.put(prefix + "image_url", link(task, image));
        body.put(prefix + "image_width", image.width());
        body.put(prefix + "image_height", image.height());
    }

    private void parts(Map<String, Object> body, Task task, Output output) {
        if (output.images().size() > 1) {
            body.put("sub_image_urls", output.images().stream().skip(1).map(image -> link(task, image)).toList());
        }
    }

    private String link(Task task, Artwork image) {
        return artworks.apply(task.id(), image.name()).toString();
    }
}
