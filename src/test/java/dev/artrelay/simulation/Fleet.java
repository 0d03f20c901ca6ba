package dev.artrelay.simulation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The machines there are, each with a crew of its own: of one that dies or stands still another takes the place. */
final class Fleet {

    private static final List<Duration> SKEWS = List.of(Duration.ZERO, Duration.ofMillis(200), Duration.ofSeconds(3),
            Duration.ofSeconds(30));

    private final List<Crew> crews = new ArrayList<>();
    private final NavigableSet<Instant> deaths = new TreeSet<>();
    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;
    private final Journal journal;
    private final Duration skew;
    private final Duration apart;
    private Function<Machine, Crew> hire;
    private Machine acting;
    private int hired;
    private Throwable fault;

    Fleet(Scheduler scheduler, Chance chance, Weather weather, Journal journal) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
        this.journal = journal;
        this.skew = chance.pick(SKEWS);
        this.apart = skew.multipliedBy(2);
    }

    void hire(Function<Machine, Crew> how) {
        hire = how;
        another();
        another();
    }

    private void another() {
        long most = skew.toMillis();
        long wrong = most == 0 ? 0 : chance.below((int) (2 * most + 1)) - most;
        if (wrong != 0) {
            weather.struck(Fault.WRONG_CLOCK);
        }
        crews.add(hire.apply(new Machine("m" + ++hired, scheduler, Duration.ofMillis(wrong))));
    }

    /** How many there have been. */
    int hired() {
        return hired;
    }

    /** By how much two clocks differ at most. */
    Duration skew() {
        return apart;
    }

    /** The machine whose code is running. */
    Machine acting() {
        return acting;
    }

    /** Whoever is awake. */
    Crew anybody() {
        List<Crew> awake = crews.stream().filter(crew -> !crew.machine().frozen()).toList();
        return chance.pick(awake);
    }

    void crash(Machine machine) {
        if (machine.alive()) {
            journal.tell(() -> machine + " dies");
            machine.die();
            deaths.add(scheduler.now());
            crews.removeIf(crew -> crew.machine() == machine);
            another();
        }
    }

    /** Since when, seen from this time, the storm is over and no machine has died of what it worked on. */
    Instant peaceBefore(Instant time) {
        Instant death = deaths.floor(time);
        return death == null || death.isBefore(weather.calm()) ? weather.calm() : death;
    }

    void freeze(Machine machine, Duration time) {
        Instant thaw = scheduler.now().plus(time);
        Instant until = thaw.isBefore(weather.calm()) ? thaw : weather.calm();
        journal.tell(() -> machine + " stands still until " + Duration.between(Scheduler.START, until).toMillis() / 1000.0);
        machine.freeze(until);
        another();
    }

    /** Has a machine begin something; nobody hears of it again, if that machine dies. */
    <T> void begin(Crew crew, Supplier<Uni<T>> act, Consumer<T> done, Consumer<Throwable> failed) {
        as(crew.machine(), () -> Uni.createFrom().deferred(act::get).subscribe().with(done, failed));
    }

    /** What is done as this machine. */
    void as(Machine machine, Runnable act) {
        Machine before = acting;
        acting = machine;
        try {
            act.run();
        } finally {
            acting = before;
        }
    }

    /** What the outside does must not fail: that would be taken for a fault, and hidden by those who live with faults. */
    <T> T checked(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException | Error unforeseen) {
            fault = fault == null ? unforeseen : fault;
            throw unforeseen;
        }
    }

    /** What failed that must not, or null. */
    Throwable fault() {
        return fault;
    }
}
