package dev.artrelay.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A process: its clock goes wrong by so much, and one day it dies. */
final class Machine extends Clock {

    final String name;
    private final Scheduler scheduler;
    private final Duration skew;
    private final List<Runnable> whenIdle = new ArrayList<>();
    private boolean alive = true;
    private Instant frozenUntil = Instant.MIN;
    private int pending;
    private boolean resumed;

    Machine(String name, Scheduler scheduler, Duration skew) {
        this.name = name;
        this.scheduler = scheduler;
        this.skew = skew;
    }

    boolean alive() {
        return alive;
    }

    /** Has it gone on with all that it found when it was started? */
    boolean resumed() {
        return resumed;
    }

    void resume() {
        resumed = true;
    }

    boolean frozen() {
        return frozenUntil.isAfter(scheduler.now());
    }

    Instant frozenUntil() {
        return frozenUntil;
    }

    void die() {
        alive = false;
        whenIdle.clear();
    }

    void freeze(Instant until) {
        frozenUntil = until;
    }

    /** Something was asked of the outside. */
    void asks() {
        pending++;
    }

    /** It was answered, and what that led to has been done. */
    void answered() {
        pending--;
        if (pending == 0) {
            List<Runnable> all = List.copyOf(whenIdle);
            whenIdle.clear();
            all.forEach(Runnable::run);
        }
    }

    /** Something to be looked at when all that is under way here has been done; never, if it dies before. */
    void whenIdle(Runnable act) {
        whenIdle.add(act);
    }

    /** A call has failed: what would have been written need not have been. */
    void excused() {
        whenIdle.clear();
    }

    @Override
    public Instant instant() {
        return scheduler.now().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
