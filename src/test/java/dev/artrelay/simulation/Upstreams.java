package dev.artrelay.simulation;

import dev.artrelay.task.TaskId;
import java.util.List;
import java.util.Optional;

/** All upstreams there are. */
record Upstreams(List<Upstream> all) {

    Optional<UpstreamTask> known(String id) {
        return all.stream().flatMap(upstream -> upstream.known(id).stream()).findFirst();
    }

    Optional<UpstreamTask> known(TaskId task, int attempt) {
        return all.stream().flatMap(upstream -> upstream.known(task, attempt).stream()).findFirst();
    }

    Kind kind(UpstreamTask task) {
        return all.stream().filter(upstream -> upstream.known(task.id()).isPresent()).findFirst().orElseThrow().kind();
    }
}
