package dev.artrelay.artwork;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Optional;

/** Where images are kept, by task and name; gone with their task, or when its retention has ended (see {@link Shelf}). */
public interface ArtworkStore {

    /** Keeps the bytes under this name, whole or not at all; what was there before is replaced. */
    Uni<Void> put(TaskId task, String name, byte[] bytes);

    Uni<Optional<byte[]>> get(TaskId task, String name);

    /** Where somebody without a key can fetch it for a short while, if the store serves it itself. */
    default Optional<URI> link(TaskId task, String name) {
        return Optional.empty();
    }

    /** Removes all that a task has. */
    Uni<Void> removeAll(TaskId task);
}
