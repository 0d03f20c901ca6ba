package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.artwork.KeepImage;
import dev.artrelay.artwork.Unavailable;
import dev.artrelay.store.StaleTask;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Finishing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes a result ours: its images are copied and judged, and the task is settled. */
@ApplicationScoped
class KeepArtworks {

    private final KeepImage keep;
    private final Judge judge;
    private final Ledger ledger;
    private final Clock clock;

    KeepArtworks(KeepImage keep, Judge judge, Ledger ledger, Clock clock) {
        this.keep = keep;
        this.judge = judge;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of a result whose links are on the row. */
    Uni<Entry> take(Task task) {
        Finishing known = (Finishing) task.state();
        return outcome(task, known.attempt(), known.model(), known.result())
                .onFailure(Unavailable.class).recoverWithUni(fault -> unavailable(known.attempt(), (Unavailable) fault))
                .chain(settling -> learned(task, settling));
    }

    /** Writes news; where it is a result at hand, which fits on no row, its pictures are kept at once. */
    Uni<Entry> learn(Task task, Observation news) {
        return news instanceof Observation.Finished done && !done.result().linked() ? atOnce(task, done)
                : ledger.learn(task, held -> held.observe(news, clock.instant()));
    }

    /** Should we die meanwhile, or not be able to store it, its maker makes it again. */
    private Uni<Entry> atOnce(Task task, Observation.Finished done) {
        return outcome(task, done.attempt(), task.state().model(), done.result())
                .map(settling -> after(done, settling))
                .onFailure(Unavailable.class).recoverWithUni(fault -> unstored(done, (Unavailable) fault))
                .chain(settling -> learned(task, settling));
    }

    /** Whoever has the task forgotten meanwhile wants nothing of it kept. */
    private Uni<Entry> learned(Task task, UnaryOperator<Task> settling) {
        return ledger.learn(task, settling)
                .onFailure(StaleTask.class).call(() -> ledger.forgotten(task.id())
                        .chain(gone -> gone ? keep.removeAll(task.id()) : Uni.createFrom().voidItem()));
    }

    private UnaryOperator<Task> after(Observation.Finished done, UnaryOperator<Task> settling) {
        return held -> settling.apply(held.observe(done, clock.instant()));
    }

    private Uni<UnaryOperator<Task>> outcome(Task task, int attempt, String model, Result result) {
        return Multi.createFrom().range(0, result.images().size())
                .onItem().transformToUni(place -> keep.fetch(task, attempt, place, result.images().get(place))
                        .chain(kept -> judge.judge(new Judge.Case(task, attempt, model, place, kept)))
                        .chain(judged -> stored(task, judged)))
                .concatenate().collect().asList()
                .map(judged -> settled(task, attempt, judged));
    }

    /** Not before it has been judged: of several workers that do this, none may lay what came over what was mended. */
    private Uni<Seen> stored(Task task, Judge.Judged judged) {
        boolean unwanted = judged.unscannable() && task.order().request().scan().strictness() == Strictness.REQUIRE;
        Seen seen = new Seen(judged.kept().artwork(), unwanted, judged.remarks());
        return unwanted ? Uni.createFrom().item(seen) : keep.store(task.id(), judged.kept()).replaceWith(seen);
    }

    /**
     * An image that has been judged.
     *
     * @param unwanted must it scan, and does not?
     */
    private record Seen(Artwork image, boolean unwanted, List<String> remarks) {
    }

    private UnaryOperator<Task> settled(Task task, int attempt, List<Seen> judged) {
        boolean unscannable = judged.stream().anyMatch(Seen::unwanted);
        List<Artwork> images = judged.stream().map(Seen::image).toList();
        List<String> remarks = judged.stream().flatMap(each -> each.remarks().stream()).toList();
        return held -> {
            Task told = held.judged(attempt, images, remarks, clock.instant());
            return unscannable ? told.unscannable(attempt, clock.instant()) : told.kept(attempt, images, clock.instant());
        };
    }

    /** Of links that are on the row. */
    private Uni<UnaryOperator<Task>> unavailable(int attempt, Unavailable fault) {
        return Uni.createFrom().item(fault.retryable()
                ? held -> held.keepLater(attempt, fault.getMessage(), clock.instant())
                : held -> held.spoilt(attempt, Failure.of(Code.ARTWORK_UNAVAILABLE, fault.getMessage()), clock.instant()));
    }

    /** Of pictures that are on no row: whether there are any is then as unknown as before. */
    private Uni<UnaryOperator<Task>> unstored(Observation.Finished done, Unavailable fault) {
        return fault.retryable() ? Uni.createFrom().item(
                held -> held.observe(new Observation.Unconfirmed(done.attempt(), fault.getMessage()), clock.instant()))
                : unavailable(done.attempt(), fault).map(settling -> after(done, settling));
    }
}
