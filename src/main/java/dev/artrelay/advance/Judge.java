package dev.artrelay.advance;

import dev.artrelay.artwork.KeepImage;
import dev.artrelay.artwork.KeepImage.Kept;
import dev.artrelay.artwork.Workbench;
import dev.artrelay.picture.ImageType;
import dev.artrelay.provider.Fallback;
import dev.artrelay.provider.Model;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Task;
import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.JudgeCode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Adds the verdict to an image that has to have one, and does what can be done here about a code that scans badly: mends an
 * upstream's picture, and paints over it where the client wants that rather than no picture.
 */
@ApplicationScoped
class Judge {

    private final Providers providers;
    private final List<Fallback> fallbacks;
    private final JudgeCode code;
    private final KeepImage keep;
    private final Workbench workbench;
    private final Clock clock;

    Judge(Providers providers, @All List<Fallback> fallbacks, JudgeCode code, KeepImage keep, Workbench workbench, Clock clock) {
        this.providers = providers;
        this.fallbacks = List.copyOf(fallbacks);
        this.code = code;
        this.keep = keep;
        this.workbench = workbench;
        this.clock = clock;
    }

    /** An image of one attempt's result, at its place there. */
    record Case(Task task, int attempt, String model, int place, Kept kept) {

        String content() {
            return task.order().content();
        }

        Strictness strictness() {
            return task.order().request().scan().strictness();
        }

        /** What can be mended is known, not ours as it is, and must scan. */
        boolean mendable() {
            return strictness() == Strictness.REQUIRE && content() != null && kept.artwork().sourceUrl() != null;
        }
    }

    /**
     * What came of it.
     *
     * @param remarks what was done about its code
     */
    record Judged(Kept kept, boolean unscannable, List<String> remarks) {
    }

    Uni<Judged> judge(Case asked) {
        boolean qr = providers.model(asked.model).map(Model::qr).orElse(false)
                && !asked.kept.artwork().mimeType().equals(ImageType.SVG.mimeType());
        return qr && asked.strictness() != Strictness.OFF
                ? workbench.work(() -> code.judge(asked.kept.bytes(), asked.content())).chain(verdict -> judged(asked, verdict))
                : Uni.createFrom().item(new Judged(asked.kept, false, List.of()));
    }

    private Uni<Judged> judged(Case asked, Optional<Verdict> verdict) {
        Judged found = judgement(asked.kept, verdict, List.of());
        boolean well = verdict.filter(Verdict::scansWell).isPresent();
        return well || !asked.mendable() ? Uni.createFrom().item(found) : mended(asked, found);
    }

    private static Judged judgement(Kept image, Optional<Verdict> verdict, List<String> remarks) {
        return new Judged(image.judged(verdict.orElse(null)), verdict.filter(Verdict::scannable).isEmpty(), remarks);
    }

    /** A code that was scannable before must have become more so, or the picture stays as it came. */
    private Uni<Judged> mended(Case asked, Judged found) {
        return workbench.work(() -> code.repair(asked.kept.bytes(), asked.content())
                        .filter(mended -> found.unscannable || mended.verdict().score() > found.kept.artwork().verdict().score()))
                .chain(repair -> repair.map(mended -> changed(asked, mended.png(), mended.verdict(), "repaired: " + mended.told()))
                        .orElseGet(() -> found.unscannable ? overpainted(asked, found) : Uni.createFrom().item(found)));
    }

    /** The last resort: not while another seed may be tried. */
    private Uni<Judged> overpainted(Case asked, Judged found) {
        String wanted = asked.task.order().request().scan().fallback();
        boolean last = !asked.task.images(asked.attempt).mayReseed(clock.instant());
        return fallbacks.stream().filter(fallback -> last && fallback.name().equals(wanted))
                .findFirst().map(fallback -> overpainted(asked, found, fallback)).orElseGet(() -> Uni.createFrom().item(found));
    }

    private Uni<Judged> overpainted(Case asked, Judged found, Fallback fallback) {
        return workbench.work(() -> fallback.paintOver(asked.kept.bytes(), asked.content()).flatMap(painted ->
                        code.judge(painted, asked.content()).filter(Verdict::scannable).map(verdict -> new Painted(painted, verdict))))
                .chain(over -> over.map(each -> changed(asked, each.png, each.verdict, "painted over by " + fallback.name()))
                        .orElseGet(() -> Uni.createFrom().item(found)));
    }

    private record Painted(byte[] png, Verdict verdict) {
    }

    private Uni<Judged> changed(Case asked, byte[] png, Verdict verdict, String remark) {
        return keep.changed(asked.task, asked.attempt, asked.place, asked.kept, png)
                .map(kept -> judgement(kept, Optional.of(verdict), List.of(remark)));
    }
}
