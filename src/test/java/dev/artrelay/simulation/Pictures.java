package dev.artrelay.simulation;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bucket at the other end of a bad line. */
final class Pictures implements ArtworkStore {

    private final Map<TaskId, Map<String, byte[]>> kept = new LinkedHashMap<>();
    private final Remote remote;

    Pictures(Remote remote) {
        this.remote = remote;
    }

    boolean has(TaskId task, String name) {
        return kept.getOrDefault(task, Map.of()).containsKey(name);
    }

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        return remote.stored("keep " + name, () -> {
            kept.computeIfAbsent(task, id -> new LinkedHashMap<>()).put(name, bytes);
            return null;
        });
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        return remote.stored("fetch " + name, () -> Optional.ofNullable(kept.getOrDefault(task, Map.of()).get(name)));
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return remote.stored("clear " + Shown.id(task), () -> {
            kept.remove(task);
            return null;
        });
    }
}
