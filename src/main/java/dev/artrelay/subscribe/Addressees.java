package dev.artrelay.subscribe;

import dev.artrelay.subscribe.Addressee.Closed;
import dev.artrelay.subscribe.Addressee.Listening;
import dev.artrelay.subscribe.Subscriber.Answer;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Subscription;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Whom tasks are told to, by what name and secret; and what we learn of them by telling. */
@ApplicationScoped
public class Addressees {

    private static final Logger LOG = Logger.getLogger(Addressees.class);

    private final HookRows rows;
    private final WebhookSecrets secrets;
    private final Clock clock;

    Addressees(HookRows rows, WebhookSecrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The task that is to be written, with a delivery for each standing subscriber of its client to whom it is news. Whoever
     * subscribed before the task was accepted is told; whoever did since, by a few seconds before now at the latest. Where nobody
     * can tell who they are, they are not told: that must not hold up a client's tasks.
     */
    public Uni<Task> told(Task before, Task after) {
        return after.webhooks().newsSince(before).isEmpty() ? Uni.createFrom().item(after)
                : rows.since(after.order().client(), after.createdAt())
                        .onFailure(NotUnderstood.class).invoke(fault -> LOG.errorf(fault, "the subscribers of %s are not told", after.order().client()))
                        .onFailure(NotUnderstood.class).recoverWithItem(Hooks.NONE)
                        .map(hooks -> after.webhooks().toldTo(hooks.standing(), before, clock.instant()));
    }

    /** A client's standing subscribers that are enabled, as they are now. */
    public Uni<List<Subscription>> standing(String client) {
        return rows.read(client).map(Hooks::standing);
    }

    /**
     * Nothing is given up on hearsay: one that seems closed may have been subscribed or enabled a moment ago, elsewhere; fails
     * where nobody can tell.
     *
     * @param subscriber {@link Delivery#OF_TASK}, or the id of a standing one
     */
    public Uni<Addressee> of(String client, String subscriber) {
        return rows.recent(client).map(hooks -> of(client, subscriber, hooks))
                .chain(heard -> heard instanceof Closed ? rows.read(client).map(hooks -> of(client, subscriber, hooks))
                        : Uni.createFrom().item(heard));
    }

    private Addressee of(String client, String subscriber, Hooks hooks) {
        return subscriber.equals(Delivery.OF_TASK) ? new Listening(secrets.of(client, hooks))
                : hooks.subscriber(subscriber).map(found -> of(client, found)).orElseGet(() -> new Closed("deleted"));
    }

    private Addressee of(String client, Subscriber subscriber) {
        return subscriber.enabled() ? new Listening(secrets.of(client, subscriber)) : new Closed("disabled");
    }

    /** Remembers how a standing subscriber does; written only where that is news, and nothing hangs on it. */
    public Uni<Void> heard(String client, String subscriber, Answer answer) {
        return rows.recent(client)
                .map(hooks -> hooks.subscriber(subscriber).filter(each -> changes(each, answer)))
                .chain(news -> news.isPresent() ? changed(client, subscriber, answer) : Uni.createFrom().voidItem())
                .onFailure().invoke(fault -> LOG.warnf(fault, "the health of subscriber %s was not written", subscriber))
                .onFailure().recoverWithNull();
    }

    private boolean changes(Subscriber subscriber, Answer answer) {
        return !subscriber.after(answer, clock.instant()).equals(subscriber);
    }

    private Uni<Void> changed(String client, String subscriber, Answer answer) {
        return rows.change(client, hooks -> hooks.changed(subscriber, each -> each.after(answer, clock.instant())))
                .invoke(hooks -> hooks.subscriber(subscriber).ifPresent(each -> LOG.infof("subscriber %s of %s: %s",
                        subscriber, client, each.enabled() ? answer : "disabled, " + each.disabled().reason())))
                .replaceWithVoid();
    }
}
