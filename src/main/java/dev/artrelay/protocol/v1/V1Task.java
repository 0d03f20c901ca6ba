package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as clients and subscribers see it. Every key is always there. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Task")
record V1Task(
        @Schema(examples = "0199f3a0-8e4c-7cc1-b3f4-0a52b8a7d3c9") String id,
        @Schema(enumeration = "task") String object,
        @Schema(description = "The model that runs or ran it; until that is known, the one that will be tried first",
                examples = "studio/qr") String model,
        @Schema(enumeration = {"queued", "running", "succeeded", "failed", "canceled"}) String status,
        @Schema(nullable = true, description = "Why it is where it is", enumeration = {"waiting_for_capacity", "submitting",
            "submit_unconfirmed", "upstream_queued", "upstream_running", "rendering", "storing", "verifying"}) String phase,
        @Schema(nullable = true, description = "Percent done", minimum = "0", maximum = "100") Integer progress,
        @Schema(nullable = true, minimum = "1", description = "Which turn it will have, if nobody else comes: while it waits for"
                + " one of the places that its provider has for tasks at a time. Turns go round the clients, within a client by"
                + " priority, then age. Null otherwise, where more than 200 wait, and in webhooks and answers to submissions"
                + " that are not held") Integer queuePosition,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time", nullable = true) String startedAt,
        @Schema(format = "date-time", nullable = true) String finishedAt,
        @Schema(format = "date-time") String deadlineAt,
        @Schema(format = "date-time", nullable = true, description = "When Artrelay itself looks next") String nextCheckAt,
        @Schema(description = "What was asked for, as it was given; inline images are not repeated") Map<String, Object> input,
        @Schema(nullable = true) Output output,
        @Schema(nullable = true) Error error,
        @Schema(nullable = true) String context,
        List<String> tags,
        @Schema(nullable = true, description = "The failed task that this one tries again") String retryOf,
        @Schema(nullable = true, description = "The task whose result this one follows up") String parent,
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What the code says instead of a longer address, where that was asked for; only there once it is known; how often"
                + " it was followed: `GET /v1/tasks/{id}/short-link`", examples = "https://relay.example/s/Zk3vQ0x_pLmA") String shortLink,
        @Schema(description = "Counts the changes of the task: a webhook with a lower one is old news") int sequence,
        Links links) {

    @Schema(name = "Output")
    record Output(List<Image> images, @Schema(nullable = true) String text,
            @Schema(description = "Follow-ups that the provider offers") List<String> actions,
            @Schema(description = "The provider's own result, known fields only") Map<String, Object> upstream) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "OutputImage")
    record Image(
            @Schema(description = "Needs no key; stable as long as the task is kept") URI url,
            int width, int height, String mimeType, long bytes, String sha256,
            @Schema(nullable = true, description = "Where the provider had it; of a picture that was repaired or painted over here, where we keep it"
                    + " as it came, as long as the task is kept") String sourceUrl,
            @Schema(nullable = true, description = "Of QR artworks") Verdict verdict) {
    }

    @Schema(name = "Verdict", description = "What decoders say of a QR artwork")
    record Verdict(boolean scannable, @Schema(nullable = true) String content, Map<String, Boolean> decoders,
            @Schema(description = "0 to 1, relative to the plain code of the same content") double score,
            Conditions conditions, @Schema(enumeration = {"fast", "full"}) String profile, String grade, boolean repaired) {
    }

    @Schema(name = "Conditions", description = "Under how many distortions it was read")
    record Conditions(int passed, int total) {
    }

    @Schema(name = "TaskError")
    record Error(
            @Schema(enumeration = {"invalid_request", "content_rejected", "upstream_rejected", "upstream_unavailable",
                "upstream_account", "timed_out", "submit_unconfirmed", "not_scannable", "artwork_unavailable", "internal"})
            String code,
            String message, boolean retryable,
            @Schema(nullable = true, description = "What the provider itself said") Upstream upstream) {
    }

    @Schema(name = "UpstreamError")
    record Upstream(@Schema(nullable = true) Integer status, @Schema(nullable = true) String code,
            @Schema(nullable = true) String message) {
    }

    @Schema(name = "TaskLinks")
    record Links(URI self, URI cancel, URI events, URI deliveries) {
    }
}
