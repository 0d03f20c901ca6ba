package dev.artrelay.simulation;

import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result;
import java.util.Optional;

/**
 * What an upstream calls with, as four words.
 *
 * @param id of its own, or {@code -}
 * @param made the text of the result or failure, its blanks as underscores
 */
record CallbackBody(boolean signed, String word, String id, String made) {

    static final String GARBAGE = "<html>";

    static CallbackBody of(UpstreamTask task, Observation told, boolean signed) {
        String made = told instanceof Observation.Finished done ? done.result().text()
                : told instanceof Observation.Broken broken ? broken.failure().message() : "nothing";
        String word = told instanceof Observation.Finished ? "finished" : told instanceof Observation.Broken ? "broken" : "progress";
        return new CallbackBody(signed, word, task.id(), made);
    }

    static Optional<CallbackBody> read(String body) {
        String[] words = body.split(" ");
        return words.length != 4 ? Optional.empty()
                : Optional.of(new CallbackBody(words[0].equals("signed"), words[1], words[2], words[3].replace('_', ' ')));
    }

    Observation told(int attempt) {
        String upstreamId = id.equals("-") ? null : id;
        return switch (word) {
            case "finished" -> {
                Result made = UpstreamTask.result(UpstreamTask.maker(this.made), null);
                yield new Observation.Finished(attempt, upstreamId, made);
            }
            case "broken" -> new Observation.Broken(attempt, upstreamId, Failure.of(Failure.Code.CONTENT_REJECTED, made));
            default -> new Observation.Progress(attempt, upstreamId, 50, Phase.UPSTREAM_RUNNING);
        };
    }

    @Override
    public String toString() {
        return (signed ? "signed" : "plain") + " " + word + " " + id + " " + made.replace(' ', '_');
    }
}
