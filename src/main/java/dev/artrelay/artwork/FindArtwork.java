package dev.artrelay.artwork;

import dev.artrelay.store.Tasks;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState.Succeeded;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds an artwork by its link: the row is asked first, the store only for what the row names. */
@ApplicationScoped
class FindArtwork {

    private final Tasks tasks;
    private final ArtworkStore store;

    FindArtwork(Tasks tasks, ArtworkStore store) {
        this.tasks = tasks;
        this.store = store;
    }

    /** What the row says of it, if it names it. */
    Uni<Optional<Found>> find(String task, String name) {
        return TaskId.parse(task)
                .map(id -> tasks.get(id).map(row -> row.flatMap(present -> named(present, name))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    Uni<Optional<byte[]>> bytes(Found found) {
        return store.get(found.task(), found.artwork().name());
    }

    Optional<URI> link(Found found) {
        return store.link(found.task(), found.artwork().name());
    }

    private static Optional<Found> named(Task task, String name) {
        return task.state() instanceof Succeeded done
                ? done.output().images().stream().flatMap(image -> Stream.of(image, image.original())).filter(Objects::nonNull)
                        .filter(image -> image.name().equals(name)).findFirst()
                        .map(image -> new Found(task.id(), image, task.goneAt().orElse(Instant.MAX)))
                : Optional.empty();
    }

    /** An artwork that is there until its task is gone. */
    record Found(TaskId task, Artwork artwork, Instant goneAt) {
    }
}
