package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.artrelay.protocol.v1.body.Characters;
import dev.artrelay.protocol.v1.body.Numbers;
import dev.artrelay.protocol.v1.body.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send. */
final class V1Wire {

    static final String MODEL = "auto|[a-z0-9][a-z0-9-]{0,30}/[a-z0-9][a-z0-9.-]{0,62}";
    static final String CLIENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    static final String TIME = "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)";

    private static final String PIXELS = "(25[6-9]|2[6-9]\\d|[3-9]\\d\\d|1\\d{3}|20[0-3]\\d|204[0-8])";
    private static final String RESOLUTION = PIXELS + "x" + PIXELS + "|[1-9]\\d{0,3}[A-Za-z]{1,2}|[A-Za-z][A-Za-z0-9_-]{0,15}";
    private static final String RATIO = "[1-9]\\d{0,2}:[1-9]\\d{0,2}";

    private V1Wire() {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Submission", description = "What is to be made, and on which terms")
    record Submit(
            @Pattern(regexp = MODEL, message = "must be auto or owner/name, as GET /v1/models lists them")
            @Schema(defaultValue = "auto", examples = "studio/qr") String model,
            @NotNull @Valid Input input,
            @Valid Webhook webhook,
            @Min(-10) @Max(10) @Schema(defaultValue = "0") Integer priority,
            @Characters(max = 50) @Schema(description = "A repeat within three days, or what the operator sets, is refused as `duplicate`")
            String deduplicationId,
            @Characters(min = 0, max = 1_000) @Schema(description = "Echoed as it is") String context,
            @Size(max = 10) List<@Characters(max = 64) String> tags,
            @Min(10) @Max(86_400) @Schema(defaultValue = "600") Integer deadlineSeconds,
            @Min(60) @Max(31_536_000) @Schema(defaultValue = "2592000") Integer retentionSeconds) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Input", description = "The picture that is asked for: `content`, `content_image_url` or `prompt` is needed")
    record Input(
            @Characters(max = 4_000) @Schema(description = "What the code is to say", examples = "https://example.com/menu")
            String content,
            @Characters(max = 4_000) @Schema(examples = "a mountain lake at dawn") String prompt,
            @Characters(max = 4_000) String negativePrompt,
            @Pattern(regexp = "[\\w.:-]{1,64}", message = "must be the id of a style, as GET /v1/styles lists them")
            String style,
            @Characters(max = 2_048) @Schema(description = "A picture of a QR code whose content is meant") String contentImageUrl,
            @Size(max = 14) List<@Valid Image> images,
            @Pattern(regexp = RATIO, message = "must be a ratio such as 16:9") @Schema(examples = "1:1") String aspectRatio,
            @Pattern(regexp = RESOLUTION, message = "must be WIDTHxHEIGHT with 256 to 2048 pixels each, or a word of the"
                    + " provider's own such as 2K") @Schema(examples = "768x768") String resolution,
            @Min(1) @Max(10) Integer count,
            @Min(0) Long seed,
            @Words({"auto", "L", "M", "Q", "H"}) String errorCorrection,
            @DecimalMin("1.5") @DecimalMax("3") Double codeWeight,
            @Words({"square", "rounded", "dot", "squircle", "row", "column", "themed"}) String pixelStyle,
            @Words({"square", "circle", "plus", "box", "octagon", "random", "tiny-plus"}) String markerShape,
            @Words({"square", "circle", "box", "random", "plus"}) String subMarker,
            @Numbers({"0", "90", "180", "270"}) Integer rotate,
            @Words({"center", "top", "right", "bottom", "left", "top-left", "top-right", "bottom-left", "bottom-right"})
            String position,
            @Numbers({"0", "5", "10", "15", "20"}) Integer padding,
            @Numbers({"0", "0.25", "0.5", "0.75", "1"}) Double paddingNoise,
            @Schema(description = "Encode a short link instead of a web address", defaultValue = "false") Boolean shorten,
            @Words({"require", "report", "off"}) @Schema(defaultValue = "require") String scannability,
            @Min(0) @Max(5) @Schema(description = "How many more seeds to try if the code does not scan", defaultValue = "0")
            Integer scanRetries,
            @Words("studio") @Schema(description = "Who paints over the picture if its code does not scan") String fallback,
            @Schema(description = "Fields of the provider's own, passed on as they are") Map<String, Object> options) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "InputImage", description = "An image to start from: exactly one of `url`, `base64` and `file_id`")
    record Image(
            @Characters(max = 2_048) String url,
            @Size(min = 1, message = "must not be empty") String base64,
            @Characters(max = 256) @Schema(description = "Under which the provider knows it") String fileId,
            @Characters(max = 1_000) @Schema(description = "What it shows") String text) {
    }

    @Schema(name = "TaskWebhook", description = "Whom to tell")
    record Webhook(
            @NotNull @Characters(max = 2_048) String url,
            @Size(min = 1, max = 4)
            List<@Words({"task.running", "task.succeeded", "task.failed", "task.canceled"}) String> events) {
    }

    @Schema(name = "FollowUp")
    record FollowUp(
            @NotNull @Characters(max = 64) @Schema(description = "One of the task's `output.actions`", examples = "upscale1")
            String action) {
    }

    @Schema(name = "NewWebhook", description = "A standing subscriber: it is told of all tasks of the caller")
    record NewWebhook(
            @NotNull @Characters(max = 2_048) @Schema(examples = "https://example.com/hooks/artrelay") String url,
            @Size(min = 1, max = 4) @Schema(description = "The three ends of a task, if it is left out")
            List<@Words({"task.running", "task.succeeded", "task.failed", "task.canceled"}) String> events) {
    }

    @Schema(name = "NewRedelivery")
    record NewRedelivery(@NotNull @Pattern(regexp = TIME, message = "must be a time such as 2026-03-01T10:00:00Z")
            @Schema(format = "date-time", description = "What has ended from then on is sent once more; not in the future") String since) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ScanRequest", description = "A picture, by exactly one of its names: an address, base64, or a `data:` URL")
    record Scan(
            @Size(min = 1, message = "must not be empty") @Schema(examples = "https://example.com/poster.png") String imageUrl,
            @Size(min = 1, message = "must not be empty") String imageBase64,
            @Size(min = 1, message = "must not be empty") @Schema(description = "The same as `image_url`") String url,
            @Size(min = 1, message = "must not be empty") @Schema(description = "The same as `image_base64`") String base64,
            @Size(min = 1, message = "must not be empty") @Schema(description = "Either of them") String image,
            @Characters(max = 4_000) @Schema(description = "What its code is to say; anything will do if it is left out") String content) {
    }

    @Schema(name = "Batch")
    record Batch(@NotNull @Size(min = 1, max = 100) List<@Characters(max = 100) String> ids) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "NewKey")
    record NewKey(
            @NotNull @Pattern(regexp = CLIENT, message = "must be 1 to 64 letters, digits, dots, hyphens and underscores, the"
                    + " first a letter or digit") @Schema(examples = "acme") String client,
            @DecimalMin("0.01") @DecimalMax("100000") @Schema(description = "Requests a second; no limit if it is left out")
            Double maxPerSecond,
            @Min(1) @Max(1_000_000) @Schema(description = "Tasks that are not settled; no limit if it is left out")
            Integer maxLiveTasks) {
    }
}
