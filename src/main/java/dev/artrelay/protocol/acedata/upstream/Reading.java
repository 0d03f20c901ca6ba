package dev.artrelay.protocol.acedata.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault.Unreadable;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import java.net.URI;
import java.util.Optional;

/** Reads what Ace Data Cloud says of one attempt. What is not clearly success or failure is neither. */
record Reading(Assignment asked) {

    private static final int DONE = 100;

    /**
     * Of the answer to a submission.
     *
     * @throws dev.artrelay.provider.ProviderFault if it was not taken, or nobody can tell
     */
    Observation ofSubmission(JsonNode answer) {
        String id = AceDataJson.text(answer, "task_id");
        if (refused(answer) || id == null && AceDataError.of(answer).said()) {
            throw AceDataError.of(answer).faultOfAnswer();
        }
        if (id == null) {
            throw new Unreadable("a submission answered without a task_id", answer.toString());
        }
        return said(answer, id, false).orElseGet(() -> new Observation.Submitted(asked.attempt(), id));
    }

    Optional<Observation> ofCallback(JsonNode body) {
        return said(body, AceDataJson.text(body, "task_id"), false);
    }

    /** Nothing of a task that goes on, or that is not ours. */
    Optional<Observation> ofRecord(JsonNode record) {
        String id = AceDataJson.text(record, "id");
        return id == null || !id.equals(asked.upstreamId()) || ofAnotherAttempt(record) ? Optional.empty()
                : said(record.path("response"), id, record.hasNonNull("finished_at"));
    }

    /** A record shows the callback address it was given, and ours names task and attempt. */
    private boolean ofAnotherAttempt(JsonNode record) {
        String address = AceDataJson.text(record.path("request"), "callback_url");
        URI ours = asked.callback();
        return address != null && ours != null && !address.contains("/" + asked.task() + "/" + asked.attempt() + "/");
    }

    private Optional<Observation> said(JsonNode body, String id, boolean over) {
        if (refused(body)) {
            return Optional.of(broken(id, AceDataError.of(body).failure()));
        }
        int progress = body.path("progress").asInt(DONE);
        if (progress < DONE && !over) {
            return Optional.of(new Observation.Progress(asked.attempt(), id, progress, Phase.UPSTREAM_RUNNING));
        }
        Optional<Observation> made = Made.result(body)
                .map(result -> new Observation.Finished(asked.attempt(), id, result));
        return made.or(() -> unmade(body, id, over));
    }

    private Optional<Observation> unmade(JsonNode body, String id, boolean over) {
        AceDataError error = AceDataError.of(body);
        if (error.said()) {
            return Optional.of(broken(id, error.failure()));
        }
        return over ? Optional.of(broken(id,
                Failure.of(Code.UPSTREAM_REJECTED, "Ace Data Cloud was done and had no picture"))) : Optional.empty();
    }

    private static boolean refused(JsonNode body) {
        return body.path("success").isBoolean() && !body.path("success").asBoolean();
    }

    private Observation broken(String id, Failure failure) {
        return new Observation.Broken(asked.attempt(), id, failure);
    }
}
