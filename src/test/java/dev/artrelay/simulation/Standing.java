package dev.artrelay.simulation;

import dev.artrelay.subscribe.Subscribing;
import dev.artrelay.task.EventType;
import java.time.Duration;

/** A client's wish to hear of all its tasks at one address: repeated until it is answered. */
final class Standing {

    private final String client;
    private final Subscriber subscriber;
    private final World world;

    Standing(String client, Subscriber subscriber, World world) {
        this.client = client;
        this.subscriber = subscriber;
        this.world = world;
    }

    void subscribe() {
        world.front.<Subscribing>ask("subscribe", crew -> crew.subscribers()
                .add(client, subscriber.address().toString(), EventType.TERMINAL), answer -> {
                    world.require(!(answer instanceof Subscribing.TooMany), "there is room for one", null);
                    world.invariants.all(each -> each.subscribed(client, subscriber));
                }, () -> world.scheduler.after(world.chance.between(Duration.ofSeconds(1), Duration.ofMinutes(1)), this::subscribe));
    }
}
