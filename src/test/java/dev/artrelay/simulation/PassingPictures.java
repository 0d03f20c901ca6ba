package dev.artrelay.simulation;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** A bucket behind a bucket: what a mutant does not change. */
class PassingPictures implements ArtworkStore {

    final ArtworkStore pictures;

    PassingPictures(ArtworkStore pictures) {
        this.pictures = pictures;
    }

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        return pictures.put(task, name, bytes);
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        return pictures.get(task, name);
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return pictures.removeAll(task);
    }
}
