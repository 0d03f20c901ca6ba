package dev.artrelay.protocol.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Result;
import dev.artrelay.task.Result.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a callback or an answer says of one attempt.
 *
 * <p>The items of {@code resList} are not documented: links, or objects with a link somewhere in them.
 */
record AliyunNews(ShowApi said, Assignment assignment) {

    private static final Pattern FAILED = Pattern.compile("fail|error|失败|异常", Pattern.CASE_INSENSITIVE);
    private static final String LIST = "resList";

    /** Of the submission's answer. */
    Observation submitted() {
        said.complaint().ifPresent(why -> {
            throw new ProviderFault.Rejected(Refusals.reason(why), why, new Failure.Upstream(null, code(), why));
        });
        if (said.taskId() == null) {
            throw new ProviderFault.Unreadable("no task_id", said.body().toString());
        }
        return new Observation.Submitted(assignment.attempt(), said.taskId());
    }

    /** Of a callback, which comes once and at the end. */
    Observation called() {
        boolean ours = said.taskId() == null || assignment.upstreamId() == null || said.taskId().equals(assignment.upstreamId());
        if (!ours) {
            throw new ProviderFault.Unreadable("a callback of another task", said.body().toString());
        }
        return looked().or(() -> said.body().path(LIST).isArray() || !said.said().isEmpty()
                ? Optional.of(broken()) : Optional.empty())
                .orElseThrow(() -> new ProviderFault.Unreadable("neither resList nor error", said.body().toString()));
    }

    /** Of an answer to a question; as its words for what is under way are not documented, only an end is news. */
    Optional<Observation> looked() {
        List<String> links = links();
        if (!links.isEmpty()) {
            return Optional.of(new Observation.Finished(assignment.attempt(), said.taskId(), result(links)));
        }
        return FAILED.matcher(said.body().path("status").asText("")).find() || !said.body().path("error").asText("").isBlank()
                ? Optional.of(broken()) : Optional.empty();
    }

    private Observation broken() {
        String why = said.said().isEmpty() ? "the provider made no picture" : said.said();
        return new Observation.Broken(assignment.attempt(), said.taskId(),
                new Failure(Refusals.reason(why), why, new Failure.Upstream(null, code(), why)));
    }

    private Result result(List<String> links) {
        return new Result(links.stream().map(Picture::at).toList(), null, List.of(), Map.of(LIST, links), List.of());
    }

    private List<String> links() {
        JsonNode list = said.body().path(LIST);
        List<String> links = new ArrayList<>();
        (list.isTextual() ? List.of(list) : list).forEach(item -> link(item).ifPresent(links::add));
        return links;
    }

    /** The first link in it, however deep. */
    private static Optional<String> link(JsonNode item) {
        if (item.isTextual()) {
            return Optional.of(item.asText().strip()).filter(text -> text.matches("(?i)https?://\\S+"));
        }
        for (JsonNode inner : item) {
            Optional<String> found = link(inner);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private String code() {
        return said.body().path("ret_code").asText(null);
    }
}
