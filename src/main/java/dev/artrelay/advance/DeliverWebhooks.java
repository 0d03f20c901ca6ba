package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.deliver.Attempt;
import dev.artrelay.deliver.Attempt.Delivered;
import dev.artrelay.deliver.Attempt.Refused;
import dev.artrelay.log.LogLine;
import dev.artrelay.subscribe.Addressee.Closed;
import dev.artrelay.subscribe.Addressee.Listening;
import dev.artrelay.subscribe.Addressees;
import dev.artrelay.subscribe.Subscriber.Answer;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Fate;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.Trace;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Makes the webhook attempts that are due: claimed by a write and made side by side. Each outcome is written when it is there,
 * so that a subscriber which does not answer holds up no other.
 */
@ApplicationScoped
class DeliverWebhooks {

    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);

    private final Postman postman;
    private final Addressees addressees;
    private final Ledger ledger;
    private final Wake wake;
    private final Clock clock;
    private final RandomGenerator random;

    DeliverWebhooks(Postman postman, Addressees addressees, Ledger ledger, Wake wake, Clock clock, RandomGenerator random) {
        this.postman = postman;
        this.addressees = addressees;
        this.ledger = ledger;
        this.wake = wake;
        this.clock = clock;
        this.random = random;
    }

    Uni<Entry> claim(Task task) {
        return ledger.claimWebhooks(task);
    }

    Uni<Entry> attempt(Entry claimed) {
        Outcomes outcomes = new Outcomes(claimed);
        return Multi.createFrom().iterable(claimed.claims())
                .onItem().transformToUni(delivery -> attempt(claimed.task(), delivery)).merge(claimed.claims().size())
                .onItem().transformToUniAndConcatenate(outcomes::write)
                .collect().last();
    }

    private Uni<Made> attempt(Task task, Delivery delivery) {
        Instant begun = clock.instant();
        return Uni.createFrom().deferred(() -> addressees.of(task.order().client(), delivery.subscriber()))
                .chain(to -> to instanceof Listening listening ? posted(task, delivery, listening, begun)
                        : Uni.createFrom().item(unsent(delivery, begun, ((Closed) to).why(), Fate.GONE)))
                .onFailure().recoverWithItem(fault -> failed(task, delivery, begun, fault))
                .onTermination().invoke(() -> postman.quit(task, delivery));
    }

    /** A trouble of ours: the others' attempts go on, and this one is made another time. */
    private Made failed(Task task, Delivery delivery, Instant begun, Throwable fault) {
        LogLine.with(task.names(), () -> LOG.errorf(fault, "webhook %s of task %s to %s, attempt %d met something nobody foresaw",
                delivery.event().word(), task.id(), delivery.subscriber(), delivery.tries()));
        return unsent(delivery, begun, "internal", Fate.refused(null, random.nextDouble()));
    }

    private Uni<Made> posted(Task task, Delivery delivery, Listening to, Instant begun) {
        Trace trace = task.trace().onward(random);
        return postman.post(task, delivery, to.secrets(), trace)
                .invoke(outcome -> LOG.debugf("webhook %s of task %s to %s, attempt %d: %s", delivery.event().word(),
                        task.id(), delivery.subscriber(), delivery.tries(), outcome))
                .call(outcome -> addressees.heard(task.order().client(), delivery.subscriber(), answer(outcome)))
                .map(outcome -> new Made(delivery, log(delivery, begun, outcome, trace.parent()), fate(outcome)));
    }

    private static Made unsent(Delivery delivery, Instant begun, String why, Fate fate) {
        return new Made(delivery, new Delivery.Attempt(delivery.subscriber(), delivery.event(), delivery.tries(), begun, null, 0,
                why, null, null), fate);
    }

    private static Delivery.Attempt log(Delivery delivery, Instant begun, Attempt outcome, String span) {
        return new Delivery.Attempt(delivery.subscriber(), delivery.event(), delivery.tries(), begun, outcome.answer(),
                outcome.latency().toMillis(), outcome.error(), null, span);
    }

    private static Answer answer(Attempt outcome) {
        return outcome instanceof Delivered ? Answer.TAKEN
                : outcome instanceof Refused refused && refused.gone() ? Answer.GONE : Answer.FAILED;
    }

    private Fate fate(Attempt outcome) {
        if (outcome instanceof Refused refused) {
            return refused.gone() ? Fate.GONE : Fate.refused(refused.retryAfter().orElse(null), random.nextDouble());
        }
        return outcome instanceof Delivered ? Fate.DELIVERED : Fate.refused(null, random.nextDouble());
    }

    /** A subscriber that is gone wants no more; one that never took it may be a trouble of ours. */
    private static void raise(Made made, Task task) {
        Delivery tried = made.delivery;
        boolean givenUp = made.fate != Fate.GONE && tried.event().terminal() && task.deliveries().stream()
                .anyMatch(each -> each.state() == Delivery.State.ABANDONED && each.messageId(task.id()).equals(tried.messageId(task.id())));
        if (givenUp) {
            LogLine.with(task.names(), () -> Alarm.WEBHOOK_ABANDONED.raise("webhook %s of task %s was given up after %d attempts at %s",
                    tried.event().word(), task.id(), tried.tries(), URI.create(tried.url()).getHost()));
        }
    }

    /** An attempt that was made, or was not to be. */
    private record Made(Delivery delivery, Delivery.Attempt log, Fate fate) {
    }

    /** Writes one outcome after another, each on the row that the one before left. */
    private final class Outcomes {

        private Entry last;
        private int left;

        private Outcomes(Entry claimed) {
            last = claimed;
            left = claimed.claims().size();
        }

        private Uni<Entry> write(Made made) {
            return ledger.learn(last.task(), held -> held.webhooks().attempted(made.delivery, made.log, made.fate, clock.instant()))
                    .invoke(entry -> last = entry)
                    .invoke(entry -> raise(made, entry.task()))
                    .call(entry -> --left > 0 ? remind(entry.task()) : Uni.createFrom().voidItem());
        }

        /** While we wait for the others, somebody else goes on with what is next. */
        private Uni<Void> remind(Task task) {
            Step next = task.next(clock.instant());
            boolean near = next.kind() == Step.Kind.WAIT && !next.until().isAfter(clock.instant().plus(Task.WAKE_HORIZON));
            return near ? wake.hint(task, next.until()) : Uni.createFrom().voidItem();
        }
    }
}
