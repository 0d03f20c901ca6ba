package dev.artrelay.simulation;

import dev.artrelay.task.TaskId;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;

/** A queue with delay: what it carries may come late, twice or not at all, and comes again where nobody took it. */
final class Wakes implements Wake {

    private static final Duration AGAIN = Duration.ofSeconds(90);
    private static final int RECEIVES = 5;

    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;
    private final Fleet fleet;
    private final Remote remote;

    Wakes(Scheduler scheduler, Chance chance, Weather weather, Fleet fleet, Remote remote) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.weather = weather;
        this.fleet = fleet;
        this.remote = remote;
    }

    @Override
    public Uni<Void> at(TaskId id, long version, Instant time) {
        Duration delay = Duration.between(fleet.acting().instant(), time);
        return remote.stored("wake " + Shown.id(id) + " v" + version, () -> {
            if (!weather.strikes(Fault.LOST_WAKE)) {
                carry(id, version, delay);
            }
            if (weather.strikes(Fault.DOUBLE_WAKE)) {
                carry(id, version, delay);
            }
            return null;
        });
    }

    private void carry(TaskId id, long version, Duration delay) {
        Duration late = weather.strikes(Fault.LATE_WAKE) ? chance.between(Duration.ZERO, Duration.ofMinutes(5)) : Duration.ZERO;
        scheduler.after((delay.isNegative() ? Duration.ZERO : delay).plus(late), () -> come(id, version, 1));
    }

    /** A batch whose machine dies is received again, too. */
    private void come(TaskId id, long version, int receives) {
        boolean[] taken = {false};
        Crew crew = fleet.anybody();
        fleet.begin(crew, () -> crew.worker().woken(id, version), done -> taken[0] = true, fault -> { });
        if (receives < RECEIVES) {
            scheduler.after(AGAIN, () -> {
                if (!taken[0]) {
                    come(id, version, receives + 1);
                }
            });
        }
    }
}
