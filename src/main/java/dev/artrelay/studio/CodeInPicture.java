package dev.artrelay.studio;

import dev.artrelay.artwork.Workbench;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.verdict.JudgeCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/** What the code in a client's picture says. */
@ApplicationScoped
class CodeInPicture {

    private static final Limits LIMITS = Limits.whole(Duration.ofSeconds(15), 10 * 1024 * 1024);

    private final Egress egress;
    private final JudgeCode code;
    private final Workbench workbench;

    CodeInPicture(Egress egress, JudgeCode code, Workbench workbench) {
        this.egress = egress;
        this.code = code;
        this.workbench = workbench;
    }

    Uni<String> read(String url) {
        return egress.send(EgressRequest.get(URI.create(url), LIMITS))
                .onFailure(EgressFault.class).transform(fault -> refused(fault.getMessage()))
                .chain(this::read);
    }

    private Uni<String> read(EgressResponse answer) {
        return answer.successful()
                ? workbench.work(() -> code.read(answer.body()).orElseThrow(() -> refused("no QR code can be read in it")))
                : Uni.createFrom().failure(refused("its host answered " + answer.status()));
    }

    private static ProviderFault refused(String why) {
        return new ProviderFault.Rejected(Code.INVALID_REQUEST, "content_image_url: " + why, null);
    }
}
