package dev.artrelay.artwork;

import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.picture.ImageProbe;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Gets a picture from where an upstream has it. */
@Singleton
class FetchPicture {

    private static final Limits LIMITS = Limits.whole(Duration.ofSeconds(30), ImageProbe.MAX_BYTES);
    private static final int GONE = 410;

    private final Egress egress;
    private final Limits limits;

    @Inject
    FetchPicture(Egress egress) {
        this(egress, LIMITS);
    }

    FetchPicture(Egress egress, Limits limits) {
        this.egress = egress;
        this.limits = limits;
    }

    /** Its bytes, whatever they are; {@link Unavailable} if there are none. */
    Uni<byte[]> from(String url) {
        return Uni.createFrom().item(() -> PictureUrl.read(url))
                .chain(uri -> egress.download(uri, limits))
                .map(FetchPicture::body)
                .onFailure(EgressFault.class).transform(fault -> unreached((EgressFault) fault));
    }

    private static byte[] body(EgressResponse answer) {
        if (!answer.successful()) {
            throw new Unavailable("the link to the image answered with status " + answer.status(), answer.status() != GONE, null);
        }
        return answer.body();
    }

    private static Unavailable unreached(EgressFault fault) {
        boolean retryable = switch (fault.reason()) {
            case REFUSED_ADDRESS, TOO_LARGE -> false;
            case UNRESOLVED, CONNECT, TLS, TIMEOUT, PROTOCOL -> true;
        };
        return new Unavailable("the image could not be fetched: " + fault.getMessage(), retryable, fault);
    }
}
