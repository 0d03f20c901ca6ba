package dev.artrelay.protocol.tencent.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.tencent.wire.Session;
import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a task of the provider's says about our attempt: the same node in a detail and in an event. */
public record Reading(Assignment assignment) {

    private static final Set<String> FAILED = Set.of("ABORTED", "FAILED", "FAIL", "ERROR");
    private static final List<String> SHOWN = List.of("StorageMode", "MediaName", "ClassId", "ExpireTime", "FileType", "FileId");

    /** Of DescribeTaskDetail; the outer status tells of waiting and aborting, the inner one of the end. */
    public Observation ofDetail(JsonNode detail, String id) {
        JsonNode task = detail.path("AigcImageTask");
        String outer = detail.path("Status").asText("");
        if (FAILED.contains(outer)) {
            return broken(task, id, outer);
        }
        return task.isObject() ? ofTask(task, id, outer) : goesOn(outer, id, task);
    }

    /** Of {@code AigcImageTask} itself; another attempt's says nothing about this one. */
    public Observation ofTask(JsonNode task, String id, String outer) {
        String session = task.path("SessionId").asText("");
        if (!session.isEmpty() && !session.equals(new Session(assignment.task(), assignment.attempt()).text())) {
            throw Answers.unreadable("this is another attempt's task", task);
        }
        String status = task.path("Status").asText(outer);
        if (!status.equals("FINISH")) {
            return FAILED.contains(status) ? broken(task, id, status) : goesOn(outer.equals("WAITING") ? outer : status, id, task);
        }
        boolean failed = task.path("ErrCode").asLong(0) != 0 || !task.path("ErrCodeExt").asText("").isEmpty();
        return failed ? broken(task, id, "") : finished(task, id);
    }

    private Observation goesOn(String status, String id, JsonNode task) {
        return switch (status) {
            case "WAITING" -> new Observation.Progress(assignment.attempt(), id, null, Phase.UPSTREAM_QUEUED);
            case "PROCESSING" -> new Observation.Progress(assignment.attempt(), id, percent(task), Phase.UPSTREAM_RUNNING);
            default -> throw Answers.unreadable("unknown status " + status, task);
        };
    }

    private static Integer percent(JsonNode task) {
        return task.path("Progress").isIntegralNumber() ? Integer.valueOf(task.path("Progress").asInt()) : null;
    }

    private Observation broken(JsonNode task, String id, String status) {
        String said = task.path("ErrCodeExt").asText("");
        String number = task.path("ErrCode").asLong(0) == 0 ? status : task.path("ErrCode").asText();
        Failure.Upstream upstream = new Failure.Upstream(null, said.isEmpty() ? number : said, task.path("Message").asText(""));
        return new Observation.Broken(assignment.attempt(), id,
                new Failure(ErrorCode.of(said), "the provider could not make the picture", upstream));
    }

    /** Done without a picture is no success, and will not become one. */
    private Observation finished(JsonNode task, String id) {
        List<Picture> pictures = new ArrayList<>();
        List<Map<String, Object>> files = new ArrayList<>();
        for (JsonNode file : task.path("Output").path("FileInfos")) {
            String url = file.path("FileUrl").asText("");
            if (!url.isEmpty()) {
                pictures.add(Picture.at(url));
                files.add(shown(file));
            }
        }
        return pictures.isEmpty()
                ? new Observation.Broken(assignment.attempt(), id, Failure.of(Failure.Code.UPSTREAM_UNAVAILABLE,
                        "the provider finished without a picture"))
                : new Observation.Finished(assignment.attempt(), id,
                        new Result(pictures, null, List.of(), Map.of("file_infos", files), List.of()));
    }

    /** The link is kept with the picture that it led to. */
    private static Map<String, Object> shown(JsonNode file) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (String name : SHOWN) {
            JsonNode value = file.path(name);
            if (value.isTextual() && !value.asText().isEmpty()) {
                known.put(name, value.asText());
            } else if (value.isIntegralNumber()) {
                known.put(name, value.asLong());
            }
        }
        return known;
    }
}
