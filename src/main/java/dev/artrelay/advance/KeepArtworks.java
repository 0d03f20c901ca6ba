package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.artwork.KeepImage;
import dev.artrelay.artwork.Unavailable;
import dev.artrelay.pace.Turnstile;
import dev.artrelay.store.StaleTask;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Images;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Finishing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Makes a result ours: its images are copied and judged, and the task is settled. */
@ApplicationScoped
class KeepArtworks {

    /**
     * Sooner than a function that works is ended: who is told of it tries again, and who is ended has learned nothing. A sweep's
     * function may be ended before; it is what another sweep takes over.
     */
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int OF_ONE_RESULT = 4;
    /** For each processor, of those that are linked to: from when it is fetched until it is stored an image is held in memory. */
    private static final int AT_ONCE = 4;

    private final Turnstile links = new Turnstile(AT_ONCE * Runtime.getRuntime().availableProcessors());
    private final KeepImage keep;
    private final Judge judge;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration limit;

    @Inject
    KeepArtworks(KeepImage keep, Judge judge, Ledger ledger, Clock clock) {
        this(keep, judge, ledger, clock, LIMIT);
    }

    KeepArtworks(KeepImage keep, Judge judge, Ledger ledger, Clock clock, Duration limit) {
        this.keep = keep;
        this.judge = judge;
        this.ledger = ledger;
        this.clock = clock;
        this.limit = limit;
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
        List<Uni<Seen>> all = IntStream.range(0, result.images().size())
                .mapToObj(place -> inTurn(result.images().get(place), picture -> keep.fetch(task, attempt, place, picture)
                        .chain(kept -> judge.judge(new Judge.Case(task, attempt, model, place, kept)))
                        .chain(judged -> stored(task, judged))))
                .toList();
        return all.isEmpty() ? Uni.createFrom().item(settled(task, attempt, List.of()))
                : Uni.join().all(all).usingConcurrencyOf(OF_ONE_RESULT).andFailFast()
                        .ifNoItem().after(limit).failWith(() -> Unavailable.late(limit))
                        .map(judged -> settled(task, attempt, judged));
    }

    /** What has been painted here is in memory already, and need not wait for what comes from afar. */
    private Uni<Seen> inTurn(Result.Picture picture, Function<Result.Picture, Uni<Seen>> act) {
        return picture.linked() ? links.through(() -> act.apply(picture)) : act.apply(picture);
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
            Images told = held.images(attempt).judged(images, remarks, clock.instant()).images(attempt);
            return unscannable ? told.unscannable(clock.instant()) : told.kept(images, clock.instant());
        };
    }

    /** Of links that are on the row. */
    private Uni<UnaryOperator<Task>> unavailable(int attempt, Unavailable fault) {
        return Uni.createFrom().item(fault.retryable()
                ? held -> held.images(attempt).keepLater(fault.getMessage(), clock.instant())
                : held -> held.images(attempt).spoilt(Failure.of(Code.ARTWORK_UNAVAILABLE, fault.getMessage()), clock.instant()));
    }

    /** Of pictures that are on no row: whether there are any is then as unknown as before. */
    private Uni<UnaryOperator<Task>> unstored(Observation.Finished done, Unavailable fault) {
        return fault.retryable() ? Uni.createFrom().item(
                held -> held.observe(new Observation.Unconfirmed(done.attempt(), fault.getMessage()), clock.instant()))
                : unavailable(done.attempt(), fault).map(settling -> after(done, settling));
    }
}
