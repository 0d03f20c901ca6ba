package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.client.SigningSecrets;
import dev.artrelay.client.WebhookSecrets;
import dev.artrelay.deliver.Attempt;
import dev.artrelay.deliver.Attempt.Delivered;
import dev.artrelay.deliver.Attempt.Refused;
import dev.artrelay.deliver.Attempt.Unreachable;
import dev.artrelay.deliver.Dialects;
import dev.artrelay.deliver.PostWebhook;
import dev.artrelay.deliver.Webhook;
import dev.artrelay.deliver.WebhookSecret;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Fate;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Makes the webhook attempts that are due: claimed by a write, made side by side, and their outcomes written at once. */
@ApplicationScoped
class DeliverWebhooks {

    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);
    private static final int GONE = 410;

    private final PostWebhook post;
    private final Dialects dialects;
    private final WebhookSecrets secrets;
    private final Ledger ledger;
    private final Clock clock;
    private final RandomGenerator random;

    DeliverWebhooks(PostWebhook post, Dialects dialects, WebhookSecrets secrets, Ledger ledger, Clock clock,
            RandomGenerator random) {
        this.post = post;
        this.dialects = dialects;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    Uni<Entry> claim(Task task) {
        return ledger.claim(task, task.claimed(clock.instant()));
    }

    Uni<Entry> attempt(Entry claimed) {
        List<Uni<Made>> attempts = claimed.claims().stream().map(delivery -> attempt(claimed.task(), delivery)).toList();
        return Uni.join().all(attempts).andFailFast()
                .chain(made -> ledger.learn(claimed.task(), held -> written(held, made)));
    }

    private Uni<Made> attempt(Task task, Delivery delivery) {
        Instant begun = clock.instant();
        return secrets.of(task.order().client())
                .chain(keys -> post.post(webhook(task, delivery, keys)))
                .invoke(outcome -> LOG.infof("webhook %s of task %s to %s, attempt %d: %s", delivery.event().word(),
                        task.id(), delivery.subscriber(), delivery.tries(), outcome))
                .map(outcome -> new Made(delivery, log(delivery, begun, outcome), fate(outcome)));
    }

    private Webhook webhook(Task task, Delivery delivery, SigningSecrets keys) {
        List<WebhookSecret> signing = Stream.concat(Stream.of(keys.current()), keys.older().stream())
                .map(WebhookSecret::new).toList();
        return new Webhook(URI.create(delivery.url()), delivery.messageId(task.id()), dialects.body(task, delivery), signing,
                Map.of());
    }

    private Task written(Task held, List<Made> made) {
        Task written = held;
        for (Made each : made) {
            written = written.attempted(each.delivery, each.log, each.fate, clock.instant());
        }
        return written;
    }

    private static Delivery.Attempt log(Delivery delivery, Instant begun, Attempt outcome) {
        Integer status = outcome instanceof Delivered taken ? Integer.valueOf(taken.status())
                : outcome instanceof Refused refused ? refused.status() : null;
        String error = outcome instanceof Unreachable lost ? lost.reason().name().toLowerCase(Locale.ROOT)
                : outcome instanceof Refused ? "refused" : null;
        return new Delivery.Attempt(delivery.subscriber(), delivery.event(), delivery.tries(), begun, status,
                outcome.latency().toMillis(), error, null);
    }

    private Fate fate(Attempt outcome) {
        if (outcome instanceof Refused refused) {
            return refused.status() == GONE ? Fate.GONE : Fate.refused(refused.retryAfter().orElse(null), random.nextDouble());
        }
        return outcome instanceof Delivered ? Fate.DELIVERED : Fate.refused(null, random.nextDouble());
    }

    /** An attempt that was made. */
    private record Made(Delivery delivery, Delivery.Attempt log, Fate fate) {
    }
}
