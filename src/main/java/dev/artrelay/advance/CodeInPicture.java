package dev.artrelay.advance;

import dev.artrelay.artwork.Workbench;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.picture.ImageProbe;
import dev.artrelay.picture.ImageRefused;
import dev.artrelay.time.Pause;
import dev.artrelay.verdict.JudgeCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/** What the code in a client's picture says. */
@ApplicationScoped
class CodeInPicture {

    private static final Limits LIMITS = Limits.whole(Duration.ofSeconds(10), 10 * 1024 * 1024);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Egress egress;
    private final JudgeCode code;
    private final Workbench workbench;
    private final Pause pause;

    CodeInPicture(Egress egress, JudgeCode code, Workbench workbench, Pause pause) {
        this.egress = egress;
        this.code = code;
        this.workbench = workbench;
        this.pause = pause;
    }

    Uni<Reading> read(String url) {
        return fetched(url)
                .onFailure(CodeInPicture::passing).recoverWithUni(() -> pause.of(PAUSE).chain(() -> fetched(url)))
                .chain(this::read)
                .onFailure(EgressFault.class).recoverWithItem(fault -> Reading.noPicture(fault.getMessage()));
    }

    private Uni<EgressResponse> fetched(String url) {
        return Uni.createFrom().deferred(() -> egress.send(EgressRequest.get(URI.create(url), LIMITS)));
    }

    private static boolean passing(Throwable failure) {
        return failure instanceof EgressFault fault && fault.reason() != EgressFault.Reason.REFUSED_ADDRESS
                && fault.reason() != EgressFault.Reason.TOO_LARGE;
    }

    private Uni<Reading> read(EgressResponse answer) {
        return answer.successful() ? workbench.work(() -> reading(answer.body()))
                : Uni.createFrom().item(Reading.noPicture("its host answered " + answer.status()));
    }

    private Reading reading(byte[] bytes) {
        try {
            ImageProbe.probe(bytes);
        } catch (ImageRefused refused) {
            String why = "it is " + refused.getMessage();
            return refused.tooLarge() ? Reading.illegible(why) : Reading.noPicture(why);
        }
        try {
            return code.read(bytes).map(Reading::of).orElseGet(() -> Reading.illegible("no QR code can be read in it"));
        } catch (ImageRefused refused) {
            return Reading.illegible("it is " + refused.getMessage());
        }
    }

    /**
     * What came of it.
     *
     * @param text null if nothing could be read
     * @param picture is there a picture at all?
     * @param why nothing could be read; may be shown to a client
     */
    record Reading(String text, boolean picture, String why) {

        static Reading of(String text) {
            return new Reading(text, true, null);
        }

        static Reading illegible(String why) {
            return new Reading(null, true, why);
        }

        static Reading noPicture(String why) {
            return new Reading(null, false, why);
        }
    }
}
