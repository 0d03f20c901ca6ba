package dev.artrelay.edge;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The images that a client sent along and we keep: read to be sent on. */
public record InputImages(ArtworkStore artworks) {

    private static final Logger LOG = Logger.getLogger(InputImages.class);

    /** In base64; nothing of an image that is not ours to send. Whoever cannot read one has sent nothing yet. */
    public Uni<Optional<String>> base64(TaskId task, Reference image) {
        return image.stored() == null ? Uni.createFrom().item(Optional.empty())
                : artworks.get(task, image.stored())
                        .onFailure().transform(fault -> unread(task, fault))
                        .map(bytes -> Optional.of(encoded(bytes)));
    }

    private static ProviderFault unread(TaskId task, Throwable fault) {
        LOG.warnf(fault, "an input image of task %s cannot be read", task);
        return new ProviderFault.NotSent("an input image cannot be read at the moment");
    }

    private static String encoded(Optional<byte[]> bytes) {
        return bytes.map(Base64.getEncoder()::encodeToString)
                .orElseThrow(() -> new ProviderFault.Rejected(Code.INTERNAL, "an input image is no longer there", null));
    }
}
