package dev.artrelay.subscribe;

import dev.artrelay.task.EventType;
import dev.artrelay.time.FreshId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** A client's standing subscribers: made, listed, renewed, ended. Another client's are not there. */
@ApplicationScoped
public class Subscribers {

    /** How many a client has at most. */
    public static final int LIMIT = 5;

    private static final int ID_LENGTH = 12;

    private final HookRows rows;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final RandomGenerator random;

    Subscribers(HookRows rows, WebhookSecrets secrets, Clock clock, RandomGenerator random) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
        this.random = random;
    }

    /** One more, unless there are too many, or one has this URL already. */
    public Uni<Subscribing> add(String client, String url, List<EventType> events) {
        Subscriber fresh = Subscriber.fresh("wh_" + FreshId.of(random, ID_LENGTH), url, events, clock.instant());
        return rows.change(client, hooks -> fits(hooks, url) ? hooks.plus(fresh) : hooks)
                .map(hooks -> hooks.subscriber(fresh.id()).<Subscribing>map(added -> issued(client, added))
                        .orElseGet(() -> refused(hooks, url)));
    }

    private static boolean fits(Hooks hooks, String url) {
        return hooks.subscribers().size() < LIMIT && hooks.subscribers().stream().noneMatch(each -> each.url().equals(url));
    }

    private static Subscribing refused(Hooks hooks, String url) {
        return hooks.subscribers().stream().filter(each -> each.url().equals(url)).findFirst()
                .<Subscribing>map(Subscribing.Known::new).orElseGet(Subscribing.TooMany::new);
    }

    /** Oldest first. */
    public Uni<List<Subscriber>> list(String client) {
        return rows.read(client).map(Hooks::subscribers);
    }

    public Uni<Optional<Subscriber>> find(String client, String id) {
        return rows.read(client).map(hooks -> hooks.subscriber(id));
    }

    /** With the secrets that sign what it is sent. */
    public Uni<Optional<Subscribing.Issued>> known(String client, String id) {
        return find(client, id).map(found -> found.map(subscriber -> issued(client, subscriber)));
    }

    /**
     * Ends it: what it was still to be sent is given up when its time comes.
     *
     * @return was there such a one?
     */
    public Uni<Boolean> remove(String client, String id) {
        return find(client, id).call(found -> rows.change(client, hooks -> hooks.without(id))).map(Optional::isPresent);
    }

    /** Makes a new secret; the one before stays valid for {@link WebhookSecrets#OVERLAP}, and none before that. */
    public Uni<Optional<Subscribing.Issued>> rotate(String client, String id) {
        return change(client, id, subscriber -> subscriber.rotated(clock.instant()))
                .map(found -> found.map(subscriber -> issued(client, subscriber)));
    }

    /** It hears of what happens from now on; nothing is held against it. */
    public Uni<Optional<Subscriber>> enable(String client, String id) {
        return change(client, id, Subscriber::enabledAgain);
    }

    private Uni<Optional<Subscriber>> change(String client, String id, UnaryOperator<Subscriber> change) {
        return rows.change(client, hooks -> hooks.changed(id, change)).map(hooks -> hooks.subscriber(id));
    }

    private Subscribing.Issued issued(String client, Subscriber subscriber) {
        return new Subscribing.Issued(subscriber, secrets.of(client, subscriber));
    }
}
