package dev.artrelay.protocol.chaoshu;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer says of one attempt. Neither fields nor words are documented, so little is taken for granted. */
record ChaoshuNews(ChaoshuAnswer answer, Assignment assignment) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE = Pattern.compile("data:image/[\\w.+-]+;base64,", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILED = Pattern.compile("fail|error|失败|异常", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUEUE = Pattern.compile("queue|position", Pattern.CASE_INSENSITIVE);

    /** Of the submission's answer. */
    Observation submitted() {
        if (!answer.well()) {
            throw answer.fault();
        }
        JsonNode data = answer.data();
        String id = id(data) != null ? id(data) : id(data.path("id")) != null ? id(data.path("id")) : id(data.path("task_id"));
        if (id == null) {
            throw new ProviderFault.Unreadable("no task id", data.toString());
        }
        return new Observation.Submitted(assignment.attempt(), id);
    }

    /** Of an answer to a question. The page's own example, {@code {}}, says that it goes on. */
    Optional<Observation> looked() {
        JsonNode data = answer.data();
        Optional<String> picture = picture(data);
        if (answer.well() && picture.isPresent()) {
            return Optional.of(finished(picture.get()));
        }
        boolean nothing = data.isNull() || data.isContainerNode() && data.isEmpty() || data.isTextual() && data.asText().isBlank();
        if (answer.theirs()) {
            throw answer.fault();
        }
        if (!answer.well() || nothing) {
            return Optional.of(gone());
        }
        String status = data.path("status").asText("");
        return FAILED.matcher(status).find() ? Optional.of(broken(status)) : waiting(data);
    }

    /** The result is lost: it was made, or will be, and can no longer be asked for. */
    Observation gone() {
        return new Observation.Broken(assignment.attempt(), null, new Failure(Code.ARTWORK_UNAVAILABLE,
                "the provider no longer knows the task: it keeps results for five minutes only",
                new Failure.Upstream(null, Long.toString(answer.code()), answer.message())));
    }

    private Observation finished(String picture) {
        boolean link = LINK.matcher(picture).matches();
        Picture image = link ? Picture.at(picture) : Picture.of(bytes(picture));
        Map<String, Object> own = link ? Map.of("url", picture) : Map.of();
        return new Observation.Finished(assignment.attempt(), null, new Result(List.of(image), null, List.of(), own, List.of()));
    }

    private Observation broken(String status) {
        String said = answer.data().path("message").asText(answer.data().path("error").asText(status));
        return new Observation.Broken(assignment.attempt(), null,
                new Failure(ChaoshuAnswer.reason(said), said, new Failure.Upstream(null, status, said)));
    }

    private Optional<Observation> waiting(JsonNode data) {
        return position(data).map(place -> new Observation.Progress(assignment.attempt(), null, null,
                place > 0 ? Phase.UPSTREAM_QUEUED : Phase.UPSTREAM_RUNNING));
    }

    /** The first link or inline picture, but not the one that was sent. */
    private Optional<String> picture(JsonNode node) {
        if (node.isTextual()) {
            String text = node.asText().strip();
            boolean ours = text.equals(assignment.request().contentImageUrl()) || text.equals(assignment.request().content());
            return !ours && (LINK.matcher(text).matches() || INLINE.matcher(text).lookingAt()) ? Optional.of(text) : Optional.empty();
        }
        for (JsonNode inner : node) {
            Optional<String> found = picture(inner);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> position(JsonNode data) {
        return data.isObject() ? data.properties().stream()
                .filter(each -> QUEUE.matcher(each.getKey()).find() && each.getValue().isIntegralNumber())
                .map(each -> each.getValue().asInt()).findFirst() : Optional.empty();
    }

    private static byte[] bytes(String inline) {
        try {
            return Base64.getMimeDecoder().decode(inline.substring(inline.indexOf(',') + 1));
        } catch (IllegalArgumentException e) {
            throw new ProviderFault.Unreadable("an inline picture that is not base64", inline.substring(0, Math.min(inline.length(), 80)));
        }
    }

    private static String id(JsonNode node) {
        return node.isIntegralNumber() || node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
