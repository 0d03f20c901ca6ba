package dev.artrelay.simulation;

import dev.artrelay.accept.ClientsByHand;
import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.callback.CallbacksByHand;
import dev.artrelay.client.ClientKey;
import dev.artrelay.client.GateByHand;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.sweep.HandOverDue;
import dev.artrelay.sweep.SweepDue;
import dev.artrelay.sweep.SweepReport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The real code as one machine has it.
 *
 * @param desks what the holder of a key can do
 * @param rest hands over what a sweep cannot do itself
 */
record Crew(Machine machine, AdvanceTask worker, SweepDue sweep, HandOverDue rest, CallbacksByHand callbacks,
        Function<ClientKey, ClientsByHand> desks, GateByHand gate, SubscribersByHand subscribers) {

    private static final Duration LAST_WAKES = Duration.ofSeconds(30);

    ClientsByHand clients(ClientKey key) {
        return desks.apply(key);
    }

    /** One sweep, as long as it may take; what it does not get done is left to whoever follows wakes. */
    Uni<SweepReport> sweep(Duration limit) {
        Instant until = machine.instant().plus(limit);
        return sweep.run(until).call(report -> report.finished() ? Uni.createFrom().voidItem() : rest.run(until.plus(LAST_WAKES)));
    }

    /** The first of a process that stays: all timers died with the one before. */
    Uni<SweepReport> resume(Duration limit) {
        return sweep.resumeAll(machine.instant().plus(limit));
    }
}
