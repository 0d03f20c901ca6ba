package dev.artrelay.advance;

import dev.artrelay.deliver.Attempt;
import dev.artrelay.deliver.Lanes.Ticket;
import dev.artrelay.deliver.TestEvent;
import dev.artrelay.deliver.Webhook;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.subscribe.Errands;
import dev.artrelay.subscribe.Subscribing.Issued;
import dev.artrelay.task.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Sends a subscriber a test event, once: signed like any other, in the same lane, in a trace of its own, and no matter for its health. */
@ApplicationScoped
class SendTest {

    private final Postman postman;
    private final Errands errands;
    private final Clock clock;
    private final RandomGenerator random;

    SendTest(Postman postman, Errands errands, Clock clock, RandomGenerator random) {
        this.postman = postman;
        this.errands = errands;
        this.clock = clock;
        this.random = random;
    }

    Uni<Void> send(Errand errand, Issued to) {
        Instant now = clock.instant();
        TestEvent event = new TestEvent(errand.subscriber(), errand.askedAt());
        Ticket ticket = Ticket.of(to.subscriber().url(), event.messageId());
        Webhook webhook = new Webhook(URI.create(to.subscriber().url()), event.messageId(), event.body(),
                Postman.webhookSecrets(to.secrets()), Trace.begun(random));
        Instant from = postman.enter(ticket, now);
        return from.isAfter(now) ? errands.putOff(errand, from)
                : postman.post(ticket, webhook)
                        .chain(outcome -> errands.turned(errand, errand.ended(0, outcome(now, outcome))));
    }

    private static Errand.Outcome outcome(Instant begun, Attempt attempt) {
        return new Errand.Outcome(begun, attempt.answer(), attempt.latency().toMillis(), attempt.error());
    }
}
