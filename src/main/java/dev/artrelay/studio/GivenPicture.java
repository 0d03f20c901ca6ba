package dev.artrelay.studio;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.artwork.probe.ImageProbe;
import dev.artrelay.artwork.probe.ImageRefused;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest.Reference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The client's own picture, which takes the place of a scene: the first of the request's images. */
@ApplicationScoped
class GivenPicture {

    private static final Limits LIMITS = Limits.whole(Duration.ofSeconds(15), 10 * 1024 * 1024);
    /** A photograph of more pixels is thinned out while it is read: the canvas has no room for them. */
    private static final int SIDE = Commission.LARGEST_SIDE;

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
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageProbe.probe(bytes);
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw refused("its format cannot be opened; PNG and JPEG can");
            }
            return thinned(readers.next(), stream);
        } catch (ImageRefused no) {
            throw refused(no.getMessage());
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("a broken image");
        }
    }

    private static BufferedImage thinned(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / SIDE);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static ProviderFault refused(String why) {
        return new ProviderFault.Rejected(Code.INVALID_REQUEST, "images[0]: " + why, null);
    }
}
