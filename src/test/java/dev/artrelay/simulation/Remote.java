package dev.artrelay.simulation;

import dev.artrelay.egress.EgressFault;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.store.StaleTask;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The way from a machine to the outside and back: every await of the real code. What is asked arrives after a while, the
 * answer after another; in between the machine may die or stand still, and others go on.
 */
final class Remote {

    private static final Duration QUICK = Duration.ofMillis(1);
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final Duration STORE_LIMIT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(12);

    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;
    private final Fleet fleet;
    private final Journal journal;

    Remote(Scheduler scheduler, Chance chance, Weather weather, Fleet fleet, Journal journal) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
        this.fleet = fleet;
        this.journal = journal;
    }

    /** Of a store: throttled at times, and its answer lost at others. */
    <T> Uni<T> stored(String what, Supplier<T> act) {
        return call(what, () -> {
            if (weather.strikes(Fault.THROTTLING)) {
                return Answer.failed(new Unreached("throttled: " + what));
            }
            Answer<T> answer = answered(act);
            return weather.strikes(Fault.LOST_REPLY)
                    ? Answer.<T>failed(new Unreached("no answer: " + what)).after(STORE_LIMIT) : answer;
        });
    }

    private static <T> Answer<T> answered(Supplier<T> act) {
        try {
            return Answer.of(act.get());
        } catch (StaleTask | Unreached expected) {
            return Answer.failed(expected);
        }
    }

    /** Time passes; whoever dies meanwhile does not see it end. */
    Uni<Void> pause(Duration time) {
        return Uni.createFrom().emitter(caller -> {
            Machine machine = fleet.acting();
            machine.asks();
            scheduler.after(time, () -> reply(machine, "pause", Answer.<Void>of(null), caller));
        });
    }

    /**
     * @param act what the outside does when it is asked
     */
    <T> Uni<T> call(String what, Supplier<Answer<T>> act) {
        return Uni.createFrom().emitter(caller -> send(fleet.acting(), what, act, caller));
    }

    private <T> void send(Machine machine, String what, Supplier<Answer<T>> act, UniEmitter<? super T> caller) {
        if (!machine.alive()) {
            return;
        }
        machine.asks();
        Duration way = chance.between(QUICK, SLOW);
        if (weather.strikes(Fault.CRASH)) {
            scheduler.after(chance.between(Duration.ZERO, way.multipliedBy(2)), () -> fleet.crash(machine));
        }
        if (weather.strikes(Fault.FREEZE)) {
            fleet.freeze(machine, chance.between(SLOW, LONG));
        }
        scheduler.after(way, () -> arrive(machine, what, act, caller));
    }

    private <T> void arrive(Machine machine, String what, Supplier<Answer<T>> act, UniEmitter<? super T> caller) {
        if (!machine.alive() && chance.oneIn(2)) {
            journal.tell(() -> machine + " was dead before " + what + " was sent");
            return;
        }
        Answer<T> answer = fleet.checked(act);
        journal.tell(() -> machine + " " + what + " -> "
                + (answer.fault() == null ? Shown.of(answer.value()) : answer.fault().toString()));
        scheduler.after(answer.after().plus(chance.between(QUICK, SLOW)), () -> reply(machine, what, answer, caller));
    }

    private <T> void reply(Machine machine, String what, Answer<T> answer, UniEmitter<? super T> caller) {
        if (!machine.alive()) {
            return;
        }
        if (machine.frozen()) {
            scheduler.at(machine.frozenUntil().plus(chance.between(Duration.ZERO, SLOW)),
                    () -> reply(machine, what, answer, caller));
            return;
        }
        fleet.as(machine, () -> {
            if (answer.fault() == null) {
                caller.complete(answer.value());
            } else {
                excuse(machine, answer.fault());
                caller.fail(answer.fault());
            }
        });
        machine.answered();
    }

    private static void excuse(Machine machine, RuntimeException fault) {
        if (!(fault instanceof StaleTask || fault instanceof ProviderFault || fault instanceof EgressFault)) {
            machine.excused();
        }
    }
}
