package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients get besides single tasks. Every key is always there. */
final class V1Lists {

    private V1Lists() {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TaskPage", description = "Newest first; a filtered page may be short and still have a successor")
    record TaskPage(List<V1Task> items, @Schema(nullable = true) String nextCursor) {
    }

    @Schema(name = "TaskBatch", description = "The tasks in the order asked, and the ids that are no task of the caller's")
    record TaskBatch(List<V1Task> items, List<String> missing) {
    }

    @Schema(name = "Events", description = "What happened to a task, in order")
    record Events(List<Event> items, @Schema(description = "How many entries of a long life were dropped from its middle")
            int forgotten) {
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Event")
    record Event(@Schema(format = "date-time") String at, @Schema(examples = "submitted") String event,
            @Schema(nullable = true) String detail) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ShortLink")
    record ShortLink(URI url, @Schema(description = "Where it leads") String target,
            @Schema(description = "How often it was followed") long visits,
            @Schema(format = "date-time", nullable = true, description = "Null: it lives as long as the task") String endsAt) {
    }

    @Schema(name = "Deliveries", description = "The last 20 webhook attempts, oldest first")
    record Deliveries(List<Attempt> items) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "DeliveryAttempt")
    record Attempt(
            @Schema(format = "date-time") String at,
            @Schema(description = "`task`: the webhook named in the task; else the id of a standing one") String subscriber,
            @Schema(nullable = true) String url,
            @Schema(examples = "task.succeeded") String type,
            @Schema(description = "Which attempt it was, from 1") int attempt,
            @Schema(nullable = true, description = "HTTP status, if there was an answer") Integer status,
            long latencyMs,
            @Schema(nullable = true, description = "Class of the error; `deleted`, `disabled` and `internal` say that nothing was sent")
            String error,
            @Schema(format = "date-time", nullable = true) String nextAttemptAt) {
    }

    @Schema(name = "Models")
    record Models(List<Model> items) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Model")
    record Model(@Schema(examples = "studio/qr") String id, @Schema(enumeration = "model") String object, String description,
            @Schema(description = "Does it make QR codes, whose content is checked?") boolean qr,
            @Schema(enumeration = {"available", "unwell", "unconfigured"}, description = "`unwell`: most calls of its provider fail, or"
                    + " it refuses our account; it can be asked for all the same") String health,
            @Schema(nullable = true, enumeration = {"upstream_unavailable", "upstream_account"}, description = "Why it is unwell")
            String healthReason, Capabilities capabilities, Limits limits) {
    }

    @Schema(name = "Capabilities")
    record Capabilities(
            @Schema(description = "Does the provider push its news?") boolean callback,
            @Schema(description = "Can the provider be asked how a task stands?") boolean look,
            @Schema(description = "Does cancelling stop the provider too?") boolean cancel) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Limits")
    record Limits(@Schema(description = "About how many tasks one question can ask") int tasksPerLook,
            @Schema(description = "After which a submission that is not answered counts as unconfirmed") long submitSeconds) {
    }

    @Schema(name = "Styles")
    record Styles(List<Style> items) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Style")
    record Style(@Schema(examples = "landscape_mountain") String id, StyleName name,
            @Schema(description = "Whose models take it", examples = "studio") String provider,
            @Schema(nullable = true) URI thumbnailUrl) {
    }

    @Schema(name = "StyleName")
    record StyleName(String en, String zh) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "WebhookSecret")
    record WebhookSecret(@Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") String secret,
            @Schema(format = "date-time", nullable = true, description = "Until then webhooks are signed with the secret before"
                    + " as well") String previousValidUntil) {
    }

    @Schema(name = "Callbacks")
    record Callbacks(List<Callback> items) {
    }

    @Schema(name = "Callback")
    record Callback(@Schema(examples = "tencent") String provider,
            @Schema(description = "To be set at the provider; whoever knows it can send news") URI url) {
    }

    @Schema(name = "Webhooks")
    record Webhooks(List<Webhook> items) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Webhook", description = "A standing subscriber")
    record Webhook(
            @Schema(examples = "wh_mfrggzdfmztw") String id,
            @Schema(enumeration = "webhook") String object,
            String url,
            @Schema(examples = "[\"task.succeeded\", \"task.failed\"]") List<String> events,
            @Schema(format = "date-time") String createdAt,
            @Schema(enumeration = {"enabled", "disabled"}) String state,
            @Schema(format = "date-time", nullable = true) String disabledAt,
            @Schema(nullable = true, enumeration = {"gone", "failing"}, description = "`gone`: it said 410; `failing`: nothing but"
                    + " failures for five days") String disabledReason,
            @Schema(format = "date-time", nullable = true, description = "Its first failure after its last success")
            String failingSince) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "IssuedWebhook", description = "A standing subscriber and its secret, shown this once")
    record IssuedWebhook(
            @Schema(examples = "wh_mfrggzdfmztw") String id,
            @Schema(enumeration = "webhook") String object,
            String url,
            @Schema(examples = "[\"task.succeeded\", \"task.failed\"]") List<String> events,
            @Schema(format = "date-time") String createdAt,
            @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") String secret,
            @Schema(format = "date-time", nullable = true, description = "Until then it is signed with the secret before as well")
            String previousValidUntil) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "WebhookTest", description = "A test event, sent once")
    record WebhookTest(
            @Schema(enumeration = {"queued", "done"}) String state,
            @Schema(format = "date-time") String requestedAt,
            @Schema(format = "date-time", nullable = true, description = "When it was sent") String at,
            @Schema(nullable = true, description = "HTTP status, if there was an answer; 2xx is success") Integer status,
            @Schema(nullable = true) Long latencyMs,
            @Schema(nullable = true, description = "Class of the error") String error) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Redelivery", description = "The ends of tasks since a time, sent once more to one subscriber")
    record Redelivery(
            @Schema(enumeration = {"queued", "done"}) String state,
            @Schema(format = "date-time") String requestedAt,
            @Schema(format = "date-time") String since,
            @Schema(description = "How many events are to be sent again, so far") int events,
            @Schema(format = "date-time", nullable = true, description = "When the last of them was found") String doneAt,
            @Schema(nullable = true, description = "`deleted` or `disabled`, if that ended it") String error) {
    }

    @Schema(name = "Keys")
    record Keys(List<Key> items) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Key")
    record Key(String id, String client, @Schema(nullable = true) Double maxPerSecond,
            @Schema(nullable = true) Integer maxLiveTasks, @Schema(format = "date-time") String createdAt) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "IssuedKey", description = "A new key, shown this once")
    record IssuedKey(String id, @Schema(examples = "ar_mfrggzdfmztwq2lk_x1Vh…") String key, String client,
            @Schema(nullable = true) Double maxPerSecond, @Schema(nullable = true) Integer maxLiveTasks,
            @Schema(format = "date-time") String createdAt) {
    }
}
