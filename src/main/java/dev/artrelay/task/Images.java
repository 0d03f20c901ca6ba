package dev.artrelay.task;

import dev.artrelay.task.TaskState.Accepted;
import dev.artrelay.task.TaskState.Finishing;
import dev.artrelay.task.TaskState.Succeeded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The images of one attempt, while they are being made ours; every act gives the next task. Those of another attempt than the
 * one that is finishing leave the task as it is (the same object).
 */
public record Images(Task task, int attempt) {

    /** They could not be kept this time. */
    public Task keepLater(String why, Instant now) {
        return finishing().map(known -> task.into(known.later(now), now, "keeping_failed", why)).orElse(task);
    }

    /**
     * Their codes have been read, or could not be; one entry for each that was judged.
     *
     * @param remarks what was done about those that could not
     */
    public Task judged(List<Artwork> images, List<String> remarks, Instant now) {
        if (finishing().isEmpty()) {
            return task;
        }
        Task told = task.remarked(remarks, now);
        for (Artwork image : images) {
            told = image.verdict() == null ? told : told.told(now, "verdict", image.verdict().told());
        }
        return told;
    }

    /** They are ours. */
    public Task kept(List<Artwork> images, Instant now) {
        return finishing().map(known -> task.settled(
                new Succeeded(known.model(), known.upstreamId(), now, Output.of(known.result(), images)), now)).orElse(task);
    }

    /** They will never be ours, or are no good. */
    public Task spoilt(Failure failure, Instant now) {
        return finishing().map(known -> task.failed(failure, now)).orElse(task);
    }

    /** May it be begun anew with another seed, should their codes not scan? */
    public boolean mayReseed(Instant now) {
        return task.keeping().reseeds() < task.order().request().scan().retries() && now.isBefore(task.deadlineAt());
    }

    /** Their codes cannot be scanned: another seed, if the client allows one and there is time, else the end. */
    public Task unscannable(Instant now) {
        return mayReseed(now) ? finishing().map(known -> reseeded(known, now)).orElse(task)
                : spoilt(Failure.of(Failure.Code.NOT_SCANNABLE, "the code in the picture cannot be scanned"), now);
    }

    /** The attempt has surely ended, so the next one is no second submission of it. */
    private Task reseeded(Finishing known, Instant now) {
        Order order = task.order();
        Keeping again = task.keeping().reseeded();
        Accepted next = new Accepted(attempt + 1, order.route().indexOf(known.model()), now, null, null);
        return task.with(again).into(next, now, "reseeded", "the code of attempt %d cannot be scanned; retry %d of %d"
                .formatted(attempt, again.reseeds(), order.request().scan().retries()));
    }

    private Optional<Finishing> finishing() {
        return task.state() instanceof Finishing known && known.attempt() == attempt ? Optional.of(known) : Optional.empty();
    }
}
