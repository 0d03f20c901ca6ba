package dev.artrelay.protocol.aliyun;

import dev.artrelay.link.Links;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A task in this dialect's words, whoever runs it. */
@Singleton
class AliyunTasks {

    private final Links links;

    AliyunTasks(Links links) {
        this.links = links;
    }

    /** As answered to a question. The words are ours: theirs are not published. */
    Map<String, Object> shown(Task task) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("task_id", task.id().value());
        shown.put("status", task.state().status().word());
        shown.put("progress", task.state().progress());
        shown.put("resList", pictures(task));
        if (task.settled() && !(task.state() instanceof Succeeded)) {
            shown.put("error", reason(task));
        }
        return shown;
    }

    /** As pushed when it has ended. */
    Map<String, Object> ended(Task task) {
        Map<String, Object> ended = new LinkedHashMap<>();
        ended.put("resList", pictures(task));
        ended.put("task_id", task.id().value());
        if (!(task.state() instanceof Succeeded)) {
            ended.put("error", reason(task));
        }
        return ended;
    }

    private List<URI> pictures(Task task) {
        return task.state() instanceof Succeeded done
                ? done.output().images().stream().map(image -> links.artwork(task.id(), image.name())).toList() : List.of();
    }

    private static String reason(Task task) {
        return task.state() instanceof Failed failed
                ? failed.failure().code().word() + ": " + AliyunAcceptances.named(failed.failure().message()) : task.state().status().word();
    }
}
