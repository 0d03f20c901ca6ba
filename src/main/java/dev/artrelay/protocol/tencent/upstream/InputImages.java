package dev.artrelay.protocol.tencent.upstream;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest.Reference;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The images that a client sent along and we keep: read to be sent on. */
public record InputImages(ArtworkStore artworks) {

    private static final String NONE = "";

    /** In base64 by place; null where an image is not ours to send. */
    public Uni<List<String>> base64(Assignment assignment) {
        return Multi.createFrom().iterable(assignment.request().images())
                .onItem().transformToUniAndConcatenate(image -> base64(assignment, image))
                .collect().asList()
                .map(all -> all.stream().map(text -> text.equals(NONE) ? null : text).toList());
    }

    private Uni<String> base64(Assignment assignment, Reference image) {
        return image.stored() == null ? Uni.createFrom().item(NONE)
                : artworks.get(assignment.task(), image.stored()).map(InputImages::encoded);
    }

    private static String encoded(Optional<byte[]> bytes) {
        return bytes.map(Base64.getEncoder()::encodeToString)
                .orElseThrow(() -> new ProviderFault.Rejected(Code.INTERNAL, "an input image is no longer there", null));
    }
}
