package dev.artrelay.accept;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.artwork.Shelf;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts images that came inline beside the artworks, so that the row stays small. */
@ApplicationScoped
class Uploads {

    private final ArtworkStore artworks;

    Uploads(ArtworkStore artworks) {
        this.artworks = artworks;
    }

    /** The same submission, its inline images named instead. */
    Uni<Submission> store(TaskId id, Submission asked) {
        return asked.uploads().isEmpty() ? Uni.createFrom().item(asked) : Multi.createFrom().iterable(asked.uploads())
                .onItem().transformToUniAndConcatenate(upload -> artworks.put(id, name(asked, upload), upload.bytes()))
                .collect().asList()
                .replaceWith(() -> named(asked));
    }

    /** Of a submission that did not become a task. */
    Uni<Void> drop(TaskId id, Submission asked) {
        return asked.uploads().isEmpty() ? Uni.createFrom().voidItem() : artworks.removeAll(id);
    }

    /** The images that came with a task, to go with another; nothing if one is gone, as when the task is being forgotten. */
    Uni<Optional<List<Submission.Upload>>> of(Task task) {
        List<Reference> images = task.order().request().images();
        return Multi.createFrom().range(0, images.size())
                .filter(place -> images.get(place).stored() != null)
                .onItem().transformToUniAndConcatenate(place -> artworks.get(task.id(), images.get(place).stored())
                        .map(found -> found.map(bytes -> new Submission.Upload(place, bytes))))
                .collect().asList()
                .map(found -> found.stream().allMatch(Optional::isPresent)
                        ? Optional.of(found.stream().flatMap(Optional::stream).toList()) : Optional.empty());
    }

    private static String name(Submission asked, Submission.Upload upload) {
        return Shelf.of(asked.terms()).named("input-" + upload.reference());
    }

    private static Submission named(Submission asked) {
        ImageRequest request = asked.request();
        List<Reference> images = new ArrayList<>(request.images());
        for (Submission.Upload upload : asked.uploads()) {
            images.set(upload.reference(), new Reference(null, name(asked, upload), null, images.get(upload.reference()).text()));
        }
        ImageRequest stored = new ImageRequest(request.content(), request.contentImageUrl(), request.prompt(),
                request.negativePrompt(), request.style(), images, request.frame(), request.code(), request.scan(),
                request.options());
        return new Submission(asked.client(), asked.model(), stored, asked.webhook(), asked.terms(), asked.origin(),
                asked.idempotency(), List.of());
    }
}
