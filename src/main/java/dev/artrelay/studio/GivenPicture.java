package dev.artrelay.studio;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.picture.ImageDecoder;
import dev.artrelay.picture.ImageRefused;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest.Reference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The client's own picture, which takes the place of a scene: the first of the request's images. */
@ApplicationScoped
class GivenPicture {

    private static final Limits LIMITS = Limits.whole(Duration.ofSeconds(15), 10 * 1024 * 1024);

    private final Egress egress;
    private final ArtworkStore uploads;
    private final Workbench workbench;

    GivenPicture(Egress egress, ArtworkStore uploads, Workbench workbench) {
        this.egress = egress;
        this.uploads = uploads;
        this.workbench = workbench;
    }

    /** Nothing where no picture came with the request; rejected, by its field, where it cannot be shown. */
    Uni<Optional<BufferedImage>> of(Assignment assignment) {
        return assignment.request().images().stream().findFirst().filter(GivenPicture::reachable)
                .map(given -> bytes(assignment, given).chain(read -> workbench.work(() -> Optional.of(opened(read)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** An image known to an upstream by its id is nowhere the studio can get at. */
    static boolean reachable(Reference given) {
        return given.url() != null || given.stored() != null;
    }

    private Uni<byte[]> bytes(Assignment assignment, Reference given) {
        return given.url() == null
                ? uploads.get(assignment.task(), given.stored()).map(found -> found.orElseThrow(() -> refused("is gone")))
                : egress.send(EgressRequest.get(URI.create(given.url()), LIMITS))
                        .onFailure(EgressFault.class).transform(fault -> refused(fault.getMessage()))
                        .map(GivenPicture::body);
    }

    private static byte[] body(EgressResponse answer) {
        if (!answer.successful()) {
            throw refused("its host answered " + answer.status());
        }
        return answer.body();
    }

    static BufferedImage opened(byte[] bytes) {
        try {
            return ImageDecoder.decode(bytes);
        } catch (ImageRefused no) {
            throw refused(no.getMessage());
        }
    }

    private static ProviderFault refused(String why) {
        return new ProviderFault.Rejected(Code.INVALID_REQUEST, "images[0]: " + why, null);
    }
}
