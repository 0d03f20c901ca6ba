package dev.artrelay.simulation;

import dev.artrelay.client.ClientKey;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.subscribe.Subscribing;
import dev.artrelay.subscribe.Subscribing.Issued;
import dev.artrelay.subscribe.Subscribing.Known;
import dev.artrelay.task.EventType;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A client's wish to hear of all its tasks at one address: repeated until it is answered. What was missed is asked for once more. */
final class Standing {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofMinutes(25);

    private final ClientKey key;
    private final Subscriber subscriber;
    private final World world;

    Standing(ClientKey key, Subscriber subscriber, World world) {
        this.key = key;
        this.subscriber = subscriber;
        this.world = world;
    }

    void subscribe() {
        world.front.<Subscribing>ask(key, "subscribe", crew -> crew.subscribers().subscribers()
                .add(key.client(), subscriber.address().toString(), EventType.TERMINAL), answer -> {
                    world.require(!(answer instanceof Subscribing.TooMany), "there is room for one", null);
                    world.invariants.all(each -> each.subscribed(key.client(), subscriber));
                    String id = answer instanceof Issued issued ? issued.subscriber().id() : ((Known) answer).subscriber().id();
                    follow(id);
                }, () -> soon(this::subscribe));
    }

    private void follow(String id) {
        for (int times = world.chance.below(3); times > 0; times--) {
            later(() -> redeliver(id));
        }
        if (world.chance.oneIn(3)) {
            later(() -> test(id));
        }
        if (world.chance.oneIn(2)) {
            later(() -> mend(id));
        }
    }

    /** All that has ended since a while. */
    private void redeliver(String id) {
        Instant since = world.scheduler.now().minus(world.chance.between(Duration.ZERO, LATE));
        world.invariants.all(each -> each.redelivers(key.client(), subscriber));
        world.front.<Optional<Errand>>ask(key, "redeliver since", crew -> crew.subscribers().subscribers().find(key.client(), id)
                .chain(found -> found.filter(dev.artrelay.subscribe.Subscriber::enabled).isEmpty() ? Uni.createFrom().item(Optional.empty())
                        : crew.subscribers().errands().redeliver(key.client(), id, since).map(Optional::of)),
                answer -> answer.ifPresent(errand -> world.invariants.all(each -> each.redelivers(subscriber, errand))),
                () -> { });
    }

    private void test(String id) {
        world.front.<Errand>ask(key, "test", crew -> crew.subscribers().errands().test(key.client(), id),
                errand -> world.invariants.all(each -> each.tests(subscriber)), () -> { });
    }

    /** Whatever it was that it suffered from, it does well again; and it is asked for what it has missed. */
    private void mend(String id) {
        subscriber.recover();
        enable(id);
    }

    private void enable(String id) {
        world.front.<Optional<dev.artrelay.subscribe.Subscriber>>ask(key, "enable", crew -> crew.subscribers().subscribers().enable(key.client(), id),
                answer -> {
                    world.require(answer.isPresent(), "a subscriber is there", null);
                    world.invariants.all(each -> each.subscribed(key.client(), subscriber));
                    redeliver(id);
                }, () -> soon(() -> enable(id)));
    }

    private void soon(Runnable act) {
        world.scheduler.after(world.chance.between(SOON, Duration.ofMinutes(1)), act);
    }

    private void later(Runnable act) {
        world.scheduler.after(world.chance.between(SOON, LATE), act);
    }
}
