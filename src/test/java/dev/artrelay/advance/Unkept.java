package dev.artrelay.advance;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** A bucket that cannot be reached. */
final class Unkept implements ArtworkStore {

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        return Uni.createFrom().failure(new IllegalStateException("no bucket"));
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        return Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return Uni.createFrom().voidItem();
    }
}
