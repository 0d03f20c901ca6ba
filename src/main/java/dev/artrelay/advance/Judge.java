package dev.artrelay.advance;

import dev.artrelay.artwork.KeepImage.Kept;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Task;
import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.JudgeCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds the verdict to an image that has to have one. */
@ApplicationScoped
class Judge {

    private final Providers providers;
    private final JudgeCode code;
    private final Workbench workbench;

    Judge(Providers providers, JudgeCode code, Workbench workbench) {
        this.providers = providers;
        this.code = code;
        this.workbench = workbench;
    }

    Uni<Artwork> judge(Task task, String model, Kept kept) {
        boolean qr = providers.model(model).map(Model::qr).orElse(false);
        boolean asked = task.order().request().scan().strictness() != Strictness.OFF;
        return qr && asked
                ? workbench.work(() -> code.judge(kept.bytes(), task.order().content()))
                        .map(verdict -> with(kept.artwork(), verdict.orElse(null)))
                : Uni.createFrom().item(kept.artwork());
    }

    private static Artwork with(Artwork image, Verdict verdict) {
        return new Artwork(image.name(), image.width(), image.height(), image.mimeType(), image.bytes(), image.sha256(),
                image.sourceUrl(), verdict);
    }
}
