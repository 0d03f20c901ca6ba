package dev.artrelay.simulation;

import dev.artrelay.task.Keeping;
import dev.artrelay.task.Task;
import java.time.Instant;
import java.util.List;

/** One history: clients come, a storm rages, calm returns, and everything comes to rest. The same seed, the same history. */
final class History {

    private static final int STEPS = 60_000;
    private static final long MINUTE = 60;

    private final long seed;
    private final World world;
    private final List<Client> clients;
    private int steps;

    History(long seed, Mutant mutant, boolean told) {
        this.seed = seed;
        this.world = new World(seed, mutant, told);
        this.clients = List.of(new Client("alice", world), new Client("bob", world));
        clients.get(0).begins(1 + world.chance.below(4));
        clients.get(1).begins(world.chance.below(4));
    }

    long seed() {
        return seed;
    }

    World world() {
        return world;
    }

    int steps() {
        return steps;
    }

    /** To its end; fails with a {@link Violation}. */
    void live() {
        rest();
        clients.forEach(Client::returns);
        if (!world.scheduler.idle()) {
            rest();
        }
    }

    private void rest() {
        sweeping(world.scheduler.now());
        while (!world.scheduler.idle() || awaited() != null || somebodyWaits()) {
            if (steps++ > STEPS) {
                world.require(false, "it comes to rest", null);
            }
            if (world.scheduler.idle()) {
                sweeping(somebodyWaits() ? world.scheduler.now() : awaited().minus(world.fleet.skew()));
            }
            world.scheduler.step();
            world.invariants.all(Invariant::passed);
            check();
        }
        world.invariants.all(Invariant::atRest);
        check();
    }

    private void check() {
        if (world.violation() != null) {
            throw world.violation();
        }
        if (world.fleet.fault() != null) {
            throw new AssertionError("the world itself failed", world.fleet.fault());
        }
    }

    /** In the next minute; or, where nothing happens before, in that in which it has something to do. */
    private void sweeping(Instant from) {
        long next = (Math.max(from.getEpochSecond(), world.scheduler.now().getEpochSecond()) / MINUTE + 1) * MINUTE;
        world.scheduler.at(Instant.ofEpochSecond(next), this::sweep);
    }

    private void sweep() {
        Instant soon = world.scheduler.now().plus(world.fleet.skew());
        Instant due = awaited();
        boolean wanted = due != null && !due.isAfter(soon) || somebodyWaits();
        if (wanted && !world.weather.strikes(Fault.MISSED_SWEEP)) {
            Crew crew = world.fleet.anybody();
            world.journal.tell(() -> "sweep at " + crew.machine());
            if (world.staying && !crew.machine().resumed()) {
                world.fleet.begin(crew, () -> crew.resume(world.sweepLimit), report -> crew.machine().resume(), fault -> { });
            } else {
                world.fleet.begin(crew, () -> crew.sweep(world.sweepLimit), report -> { }, fault -> { });
            }
        }
        if (!world.scheduler.idle()) {
            sweeping(world.scheduler.now());
        }
    }

    private boolean somebodyWaits() {
        return world.tasks.rows().stream().anyMatch(task -> task.queuedAt().isPresent()) || !world.errands().isEmpty();
    }

    /** When the first row is due, or null if none ever is. */
    private Instant awaited() {
        return world.tasks.rows().stream().map(Task::keeping).map(Keeping::dueAt).filter(due -> due != null)
                .min(Instant::compareTo).orElse(null);
    }
}
