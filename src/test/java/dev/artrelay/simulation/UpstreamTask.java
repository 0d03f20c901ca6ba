package dev.artrelay.simulation;

import dev.artrelay.provider.Assignment;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an upstream really does for an attempt, whatever it says.
 *
 * @param done when it ends, {@link Instant#MAX} if never
 * @param succeeds whether it then has a picture
 * @param disowned it said that it would not do it
 * @param code the code in its picture
 */
record UpstreamTask(String id, Assignment assignment, Instant began, Instant done, boolean succeeds, boolean disowned,
        Inscribed code) {

    private static final String MADE_BY = "made by ";
    private static final String FAILED_BY = "failed by ";

    TaskId task() {
        return assignment.task();
    }

    int attempt() {
        return assignment.attempt();
    }

    boolean done(Instant now) {
        return !done.isAfter(now);
    }

    /** Has it ended with a picture whose code can be neither scanned nor mended for that client? Only what is known is mended. */
    boolean spoilt(Instant now, String expected) {
        boolean mendable = !handedOver() && expected != null && code.mendedFor(expected).isPresent();
        return done(now) && succeeds && !code.scans(expected) && !mendable;
    }

    /** Did it come with the answer, and not by a link? */
    boolean handedOver() {
        return assignment.model().startsWith(Kind.PAINTER.word() + "/");
    }

    /** How it stands. */
    Observation told(Instant now, byte[] picture) {
        if (!done(now)) {
            return new Observation.Progress(attempt(), id, percent(now), Phase.UPSTREAM_RUNNING);
        }
        return succeeds ? new Observation.Finished(attempt(), id, result(id, picture))
                : new Observation.Broken(attempt(), id, Failure.of(Failure.Code.CONTENT_REJECTED, FAILED_BY + id));
    }

    /** What somebody with this id would have made: a link, or the picture itself. */
    static Result result(String id, byte[] picture) {
        Result.Picture made = picture == null ? Result.Picture.at("https://pictures.example/" + id) : Result.Picture.of(picture);
        return new Result(List.of(made), MADE_BY + id, List.of(), Map.of(), List.of());
    }

    /** Whose result or failure this is, or null. */
    static String maker(String text) {
        return text == null ? null : text.startsWith(MADE_BY) ? text.substring(MADE_BY.length())
                : text.startsWith(FAILED_BY) ? text.substring(FAILED_BY.length()) : null;
    }

    private int percent(Instant now) {
        if (done.equals(Instant.MAX)) {
            return 1;
        }
        return (int) (100 * Duration.between(began, now).toMillis() / Math.max(1, Duration.between(began, done).toMillis()));
    }
}
