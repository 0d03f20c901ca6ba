package dev.artrelay.protocol.chaoshu;

import dev.artrelay.link.Links;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A task in this dialect's words, whoever runs it, for as long as its end is not too long ago. */
@ApplicationScoped
class ChaoshuTasks {

    private final Links links;
    private final ChaoshuConfig config;
    private final Clock clock;

    ChaoshuTasks(Links links, ChaoshuConfig config, Clock clock) {
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** The words are ours: theirs are not published. Empty once the result has expired. */
    Optional<Map<String, Object>> shown(Task task) {
        boolean expired = task.finishedAt().map(end -> end.plus(config.resultTtl()).isBefore(clock.instant())).orElse(false);
        return expired ? Optional.empty() : Optional.of(data(task));
    }

    private Map<String, Object> data(Task task) {
        List<URI> pictures = pictures(task);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", task.id().value());
        data.put("status", task.state().status().word());
        data.put("progress", task.state().progress());
        data.put("url", pictures.isEmpty() ? null : pictures.get(0));
        data.put("urls", pictures);
        data.put("error", task.state() instanceof Failed failed
                ? failed.failure().code().word() + ": " + failed.failure().message().replace("content_image_url", "url") : null);
        return data;
    }

    private List<URI> pictures(Task task) {
        return task.state() instanceof Succeeded done
                ? done.output().images().stream().map(image -> links.artwork(task.id(), image.name())).toList() : List.of();
    }
}
