package dev.artrelay.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How bad a history is. About half of the faults are there, each as often as its own history has it: with all of them at
 * once, nothing would come so far that the rarer ones could matter. After the storm there are none.
 */
final class Weather {

    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final Chance chance;
    private final Scheduler scheduler;
    private final Instant calm;

    Weather(Chance chance, Scheduler scheduler) {
        this.chance = chance;
        this.scheduler = scheduler;
        this.calm = scheduler.now().plus(chance.between(Duration.ofSeconds(10), Duration.ofMinutes(40)));
        for (Fault fault : Fault.values()) {
            rates.put(fault, chance.oneIn(2) ? 0 : fault.usual * chance.pick(0.3, 1.0, 2.0));
        }
    }

    boolean strikes(Fault fault) {
        boolean strikes = stormy() && chance.likely(rates.get(fault));
        if (strikes) {
            struck(fault);
        }
        return strikes;
    }

    /** This one has struck, whatever the weather. */
    void struck(Fault fault) {
        struck.merge(fault, 1, Integer::sum);
    }

    boolean stormy() {
        return scheduler.now().isBefore(calm);
    }

    /** When the storm ends. */
    Instant calm() {
        return calm;
    }

    /** How often each fault has struck. */
    Map<Fault, Integer> struck() {
        return struck;
    }
}
