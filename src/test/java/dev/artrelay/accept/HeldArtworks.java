package dev.artrelay.accept;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket in a map. */
final class HeldArtworks implements ArtworkStore {

    final Map<TaskId, Map<String, byte[]>> held = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        return Uni.createFrom().voidItem()
                .invoke(() -> held.computeIfAbsent(task, id -> new ConcurrentHashMap<>()).put(name, bytes));
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        return Uni.createFrom().item(() -> Optional.ofNullable(held.getOrDefault(task, Map.of()).get(name)));
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return Uni.createFrom().voidItem().invoke(() -> held.remove(task));
    }
}
