package dev.artrelay.protocol.v1;

import dev.artrelay.accept.Submission;
import dev.artrelay.accept.Submission.Idempotency;
import dev.artrelay.accept.Submission.Upload;
import dev.artrelay.protocol.v1.V1Wire.Image;
import dev.artrelay.protocol.v1.V1Wire.Input;
import dev.artrelay.protocol.v1.V1Wire.Submit;
import dev.artrelay.provider.Providers;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.ImageRequest.Strictness;
import dev.artrelay.task.Order;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says a valid body in the words of the core; what was left out gets its default here. */
final class Submissions {

    private Submissions() {
    }

    static Submission of(String client, Submit asked, Idempotency idempotency) {
        List<Image> images = list(asked.input().images());
        return new Submission(client, or(asked.model(), Providers.AUTO), request(asked.input(), images), webhook(asked.webhook()),
                terms(asked, idempotency), new Order.Origin(V1Dialect.NAME, null, null, null), idempotency, uploads(images));
    }

    private static ImageRequest request(Input input, List<Image> images) {
        return new ImageRequest(input.content(), input.contentImageUrl(), input.prompt(), input.negativePrompt(), input.style(),
                images.stream().map(image -> new Reference(image.url(), null, image.fileId(), image.text())).toList(),
                new Frame(input.aspectRatio(), input.resolution(), input.count(), input.seed()),
                code(input), scan(input), options(input));
    }

    private static Code code(Input input) {
        return new Code(input.errorCorrection(), input.codeWeight(), input.pixelStyle(), input.markerShape(), input.subMarker(),
                input.rotate(), input.position(), input.padding(), input.paddingNoise(), or(input.shorten(), false));
    }

    private static Scan scan(Input input) {
        Strictness strictness = switch (or(input.scannability(), "require")) {
            case "report" -> Strictness.REPORT;
            case "off" -> Strictness.OFF;
            default -> Strictness.REQUIRE;
        };
        return new Scan(strictness, or(input.scanRetries(), 0), input.fallback());
    }

    /** A null at the top says "not given", as everywhere. */
    private static Map<String, Object> options(Input input) {
        return or(input.options(), Map.<String, Object>of()).entrySet().stream().filter(option -> option.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Order.Webhook webhook(V1Wire.Webhook webhook) {
        return webhook == null ? null : new Order.Webhook(webhook.url(), EventType.of(webhook.events()));
    }

    private static Order.Terms terms(Submit asked, Idempotency idempotency) {
        return new Order.Terms(or(asked.priority(), 0), asked.deduplicationId(), asked.context(), list(asked.tags()),
                seconds(asked.deadlineSeconds(), Order.Terms.DEADLINE), seconds(asked.retentionSeconds(), Order.Terms.RETENTION),
                idempotency != null);
    }

    private static List<Upload> uploads(List<Image> images) {
        return IntStream.range(0, images.size())
                .mapToObj(place -> images.get(place).base64() == null ? null
                        : new Upload(place, Base64Text.bytes(images.get(place).base64())))
                .filter(Objects::nonNull).toList();
    }

    private static Duration seconds(Integer given, Duration usual) {
        return given == null ? usual : Duration.ofSeconds(given);
    }

    private static <T> List<T> list(List<T> given) {
        return or(given, List.of());
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
