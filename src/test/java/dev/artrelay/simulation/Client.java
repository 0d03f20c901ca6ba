package dev.artrelay.simulation;

import dev.artrelay.accept.Submission;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A client: what it wishes for, one after the other and at once. */
final class Client {

    private static final List<Duration> DEADLINES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(10),
            Duration.ofMinutes(40), Duration.ofHours(3));

    private final String name;
    private final World world;
    private int wishes;

    Client(String name, World world) {
        this.name = name;
        this.world = world;
    }

    String name() {
        return name;
    }

    /** Wishes for so many things, in the first half of the storm. */
    void begins(int how) {
        Duration half = Duration.between(world.scheduler.now(), world.weather.calm()).dividedBy(2);
        if (world.chance.oneIn(2)) {
            world.scheduler.after(world.chance.between(Duration.ZERO, half),
                    () -> new Standing(name, world.subscribers.fresh(name + "/standing"), world).subscribe());
        }
        for (int count = 0; count < how; count++) {
            Wish wish = new Wish(submission(), this, world);
            world.scheduler.after(world.chance.between(Duration.ZERO, half), wish::submit);
        }
    }

    private Submission submission() {
        Chance chance = world.chance;
        int number = ++wishes;
        boolean keyed = chance.oneIn(2);
        Poison poison = chance.oneIn(8) ? chance.pick(Poison.values()) : Poison.NONE;
        ImageRequest request = new ImageRequest(null, null, poison.name(), null, null, List.of(), ImageRequest.Frame.ANY,
                ImageRequest.Code.ANY, ImageRequest.Scan.REQUIRED, Map.of());
        String key = keyed ? "key-" + number : null;
        Order.Terms terms = new Order.Terms(chance.below(3) - 1, chance.oneIn(6) ? "once-" + chance.below(2) : null, key, List.of(),
                chance.pick(DEADLINES), Duration.ofDays(30), keyed);
        boolean anywhere = chance.oneIn(3);
        return new Submission(name, anywhere ? "auto" : chance.pick(world.models), request,
                webhook(number), terms, new Order.Origin(anywhere ? "anywhere" : "v1", null, null, null),
                keyed ? new Submission.Idempotency(key, "print-" + number) : null, List.of());
    }

    private Order.Webhook webhook(int number) {
        if (world.chance.oneIn(5)) {
            return null;
        }
        String address = world.subscribers.fresh(name + "/" + number).address().toString();
        return new Order.Webhook(address, world.chance.oneIn(2) ? EventType.TERMINAL : List.of(EventType.values()));
    }
}
