package dev.artrelay.deliver;

import dev.artrelay.deliver.Attempt.Delivered;
import dev.artrelay.deliver.Attempt.Refused;
import dev.artrelay.deliver.Attempt.Unreachable;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressFault;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Limits;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes one attempt to deliver a webhook. */
@Singleton
public class PostWebhook {

    private static final Limits LIMITS = Limits.beginning(Duration.ofSeconds(15), 8 * 1_024);

    private final Egress egress;
    private final Clock clock;
    private final Limits limits;

    @Inject
    public PostWebhook(Egress egress, Clock clock) {
        this(egress, clock, LIMITS);
    }

    PostWebhook(Egress egress, Clock clock, Limits limits) {
        this.egress = egress;
        this.clock = clock;
        this.limits = limits;
    }

    /** Whatever the subscriber or the network does is an {@link Attempt}; every subscription makes one of its own. */
    public Uni<Attempt> post(Webhook webhook) {
        return Uni.createFrom().item(clock::instant).chain(start -> post(webhook, start));
    }

    private Uni<Attempt> post(Webhook webhook, Instant start) {
        return egress.send(EgressRequest.post(webhook.url(), headers(webhook, start), webhook.body(), limits))
                .map(answer -> answered(answer, start))
                .onFailure(EgressFault.class).recoverWithItem(fault -> unreachable(fault, start));
    }

    private static Map<String, String> headers(Webhook webhook, Instant start) {
        var headers = new HashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put(Trace.HEADER, webhook.trace().toString());
        headers.putAll(WebhookSigner.headers(webhook, start));
        return headers;
    }

    private Attempt answered(EgressResponse answer, Instant start) {
        Instant end = clock.instant();
        Optional<Duration> wait = answer.header("retry-after").flatMap(value -> RetryAfter.read(value, end));
        return answer.successful()
                ? new Delivered(answer.status(), latency(start, end))
                : new Refused(answer.status(), wait, latency(start, end));
    }

    private Attempt unreachable(Throwable fault, Instant start) {
        return new Unreachable(((EgressFault) fault).reason(), latency(start, clock.instant()));
    }

    /** A clock that is set back meanwhile does not make it negative. */
    private static Duration latency(Instant start, Instant end) {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }
}
