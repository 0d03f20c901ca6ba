package dev.artrelay.advance;

import dev.artrelay.deliver.Attempt;
import dev.artrelay.deliver.Dialects;
import dev.artrelay.deliver.Lanes;
import dev.artrelay.deliver.Lanes.Ticket;
import dev.artrelay.deliver.PostWebhook;
import dev.artrelay.deliver.Webhook;
import dev.artrelay.deliver.WebhookSecret;
import dev.artrelay.subscribe.SigningSecrets;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Task;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Brings one event to one subscriber, in its lane: who has no place there may not go. */
@ApplicationScoped
class Postman {

    private final PostWebhook post;
    private final Dialects dialects;
    private final Lanes lanes;

    Postman(PostWebhook post, Dialects dialects, Lanes lanes) {
        this.post = post;
        this.dialects = dialects;
        this.lanes = lanes;
    }

    /** From when on an attempt may begin; where that is not after now, it has a place. */
    Instant enter(Task task, Delivery delivery, Instant now) {
        return lanes.enter(ticket(task, delivery), now);
    }

    /** No attempt is made after all. */
    void quit(Task task, Delivery delivery) {
        lanes.quit(ticket(task, delivery));
    }

    /** @param trace in which it goes out */
    Uni<Attempt> post(Task task, Delivery delivery, SigningSecrets secrets, Trace trace) {
        return post(ticket(task, delivery), new Webhook(URI.create(delivery.url()), delivery.messageId(task.id()),
                dialects.body(task, delivery), webhookSecrets(secrets), trace));
    }

    /** An event that is no task's: from when on it may be sent. */
    Instant enter(Ticket ticket, Instant now) {
        return lanes.enter(ticket, now);
    }

    /** One attempt; its place in the lane is free when it ends, however it ends. */
    Uni<Attempt> post(Ticket ticket, Webhook webhook) {
        return post.post(webhook)
                .invoke(outcome -> lanes.leave(ticket, outcome.latency()))
                .onTermination().invoke(() -> lanes.quit(ticket));
    }

    static List<WebhookSecret> webhookSecrets(SigningSecrets secrets) {
        return secrets.all().stream().map(WebhookSecret::new).toList();
    }

    private static Ticket ticket(Task task, Delivery delivery) {
        return Ticket.of(delivery.url(), delivery.messageId(task.id()));
    }
}
