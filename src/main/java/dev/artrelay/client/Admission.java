package dev.artrelay.client;

import dev.artrelay.store.Records;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/** Lets a key's request in that has been recognised, if the key may make one now; {@link Caller} then says who it is. */
@ApplicationScoped
public class Admission {

    private static final int MANY = 1_000;

    private final Caller caller;
    private final Records records;
    private final Clock clock;
    private final ConcurrentMap<String, Meter> meters = new ConcurrentHashMap<>();

    Admission(Caller caller, Records records, Clock clock) {
        this.caller = caller;
        this.records = records;
        this.clock = clock;
    }

    /** Fails with {@link LimitExceeded}. A key without a limit costs nothing. */
    public Uni<Void> admit(ClientKey key) {
        caller.is(key);
        if (key.limits().perSecond() == null) {
            return Uni.createFrom().voidItem();
        }
        Meter meter = meter(key);
        return meter.pass().emitOn(here())
                .onFailure(LimitExceeded.class).invoke(full -> caller.turnedAway((LimitExceeded) full))
                .onTermination().invoke(() -> caller.has(meter.left()));
    }

    /** Who waits for tokens that another request fetches goes on in its own context, not in that one's. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(none -> task.run());
    }

    private Meter meter(ClientKey key) {
        if (meters.size() >= MANY) {
            meters.values().removeIf(Meter::idle);
        }
        return meters.computeIfAbsent(key.id(), id -> new Meter(key, records, clock));
    }
}
