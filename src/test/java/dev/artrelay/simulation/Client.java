package dev.artrelay.simulation;

import dev.artrelay.accept.Submission;
import dev.artrelay.accept.Submission.Upload;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.ClientKey.Limits;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Order;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** A client: what it wishes for, one after the other and at once. */
final class Client {

    private static final List<Duration> DEADLINES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(10),
            Duration.ofMinutes(40), Duration.ofHours(3));
    private static final int HURRY = 40;

    private final ClientKey key;
    private final World world;
    private final Asking asking;
    private int wishes;

    Client(String name, World world) {
        this.key = new ClientKey("of-" + name, name, limits(world.chance), Scheduler.START);
        this.world = world;
        this.asking = new Asking(name, world);
    }

    private static Limits limits(Chance chance) {
        return new Limits(chance.oneIn(6) ? chance.pick(0.2, 1.0, 2.0, 8.0) : null, chance.oneIn(3) ? 1 + chance.below(3) : null);
    }

    ClientKey key() {
        return key;
    }

    String name() {
        return key.client();
    }

    /** Wishes for so many things, in the first half of the storm. */
    void begins(int how) {
        Duration half = Duration.between(world.scheduler.now(), world.weather.calm()).dividedBy(2);
        if (world.chance.oneIn(2)) {
            world.scheduler.after(world.chance.between(Duration.ZERO, half),
                    () -> new Standing(key, world.subscribers.fresh(name() + "/standing"), world).subscribe());
        }
        if (key.limits().perSecond() != null) {
            world.scheduler.after(world.chance.between(Duration.ZERO, half), () -> hurry(HURRY));
        }
        for (int count = 0; count < how; count++) {
            Wish wish = new Wish(submission(chance().pick(DEADLINES), chance().oneIn(6) ? "once-" + chance().below(2) : null), this, world);
            world.scheduler.after(world.chance.between(Duration.ZERO, half), wish::submit);
        }
    }

    /** Wants as much at once as it may have, after everything has come to rest. */
    void returns() {
        for (int count = key.limits().liveTasks() == null ? 0 : key.limits().liveTasks(); count > 0; count--) {
            Wish wish = new Wish(submission(DEADLINES.get(1), null), this, world);
            world.scheduler.after(world.chance.between(Duration.ZERO, Duration.ofSeconds(1)), wish::submit);
        }
    }

    /** Asks for nothing much, again and again. */
    private void hurry(int times) {
        world.front.<Boolean>ask(key, "hurry", crew -> Uni.createFrom().item(true), answer -> { }, () -> { });
        if (times > 0) {
            world.scheduler.after(world.chance.between(Duration.ZERO, Duration.ofMillis(800)), () -> hurry(times - 1));
        }
    }

    private Submission submission(Duration deadline, String once) {
        int number = ++wishes;
        boolean keyed = chance().oneIn(2);
        String idempotency = keyed ? "key-" + number : null;
        Order.Terms terms = new Order.Terms(chance().below(3) - 1, once, idempotency, List.of(), deadline,
                Duration.ofDays(30), keyed);
        boolean anywhere = chance().oneIn(3);
        List<Upload> uploads = chance().oneIn(4) ? List.of(new Upload(0, Samples.PICTURE)) : List.of();
        return new Submission(name(), anywhere ? "auto" : chance().pick(world.models), asking.request(number, !uploads.isEmpty()),
                webhook(number), terms, new Order.Origin(anywhere ? "anywhere" : "v1", null, null, null),
                keyed ? new Submission.Idempotency(idempotency, "print-" + number) : null, uploads);
    }

    private Chance chance() {
        return world.chance;
    }

    private Order.Webhook webhook(int number) {
        if (world.chance.oneIn(5)) {
            return null;
        }
        String address = world.subscribers.fresh(name() + "/" + number).address().toString();
        return new Order.Webhook(address, world.chance.oneIn(2) ? EventType.TERMINAL : List.of(EventType.values()));
    }
}
