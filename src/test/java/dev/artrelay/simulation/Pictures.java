package dev.artrelay.simulation;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A bucket at the other end of a bad line. */
final class Pictures implements ArtworkStore {

    private final Map<TaskId, Map<String, byte[]>> kept = new LinkedHashMap<>();
    private final Remote remote;
    private final Promises promises;

    Pictures(Remote remote, Promises promises) {
        this.remote = remote;
        this.promises = promises;
    }

    Optional<byte[]> there(TaskId task, String name) {
        return Optional.ofNullable(kept.getOrDefault(task, Map.of()).get(name));
    }

    /** Those who have anything here. */
    Set<TaskId> owners() {
        return kept.keySet();
    }

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        return remote.<Void>stored("keep " + name, () -> {
            kept.computeIfAbsent(task, id -> new LinkedHashMap<>()).put(name, bytes);
            promises.stores(task);
            return null;
        }).invoke(() -> promises.stored(task));
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        return remote.stored("fetch " + name, () -> there(task, name));
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return remote.stored("clear " + Shown.id(task), () -> {
            kept.remove(task);
            return null;
        });
    }
}
