package dev.artrelay.simulation;

import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.task.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Whoever posts to our callback addresses: the upstreams, again and again until they are answered, and forgers. */
final class Callers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration VERY_LATE = Duration.ofMinutes(20);
    private static final int TRIES = 4;

    private final World world;
    private final Scheduler scheduler;
    private final Chance chance;
    private final Weather weather;

    Callers(World world) {
        this.world = world;
        this.scheduler = world.scheduler;
        this.chance = world.chance;
        this.weather = world.weather;
    }

    /** An upstream has begun: it will call. */
    void begun(UpstreamTask task, Kind kind) {
        if (weather.strikes(Fault.FORGED_CALLBACK)) {
            forge(task, kind);
        }
        if (!kind.calls || weather.strikes(Fault.NEVER_CALLS)) {
            return;
        }
        if (weather.strikes(Fault.EARLY_CALLBACK)) {
            plan(task, kind, scheduler.now());
        }
        if (!task.done().equals(Instant.MAX)) {
            Duration late = weather.strikes(Fault.LATE_CALLBACK) ? chance.between(Duration.ZERO, VERY_LATE) : Duration.ZERO;
            plan(task, kind, task.done().plus(late));
            if (weather.strikes(Fault.DOUBLE_CALLBACK)) {
                plan(task, kind, task.done().plus(chance.between(Duration.ZERO, VERY_LATE)));
            }
        }
    }

    private void plan(UpstreamTask task, Kind kind, Instant time) {
        scheduler.at(time, () -> {
            Observation told = task.told(scheduler.now(), null);
            post(task, weather.strikes(Fault.WRONG_BODY) ? null : CallbackBody.of(task, told, kind.signs()), TRIES);
        });
    }

    private void post(UpstreamTask task, CallbackBody body, int tries) {
        boolean[] answered = {false};
        post(task.assignment().callback().getPath(), body, reception -> {
            answered[0] = true;
            world.received(task, body, false, reception);
        });
        scheduler.after(PATIENCE, () -> {
            if (!answered[0] && tries > 1) {
                post(task, body, tries - 1);
            }
        });
    }

    private void post(String path, CallbackBody body, Consumer<Reception> answered) {
        String text = body == null ? CallbackBody.GARBAGE : body.toString();
        world.journal.tell(() -> "callback " + path.substring(0, path.length() - 40) + " " + text);
        Crew crew = world.fleet.anybody();
        world.fleet.begin(crew, () -> crew.callbacks().post(path, text), answered, fault -> { });
    }

    /** Somebody says that it is done, who does not know; either the address is made up, or its body. */
    private void forge(UpstreamTask task, Kind kind) {
        String path = task.assignment().callback().getPath();
        boolean unconvincing = kind.signs() || kind.looks > 0;
        boolean madeUp = !unconvincing || chance.oneIn(2);
        String address = madeUp ? path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A") : path;
        String id = chance.oneIn(2) ? task.id() : "-";
        CallbackBody body = new CallbackBody(madeUp, chance.pick("finished", "broken"), id, "made by nobody");
        scheduler.after(chance.between(Duration.ZERO, VERY_LATE),
                () -> post(address, body, reception -> world.received(task, body, madeUp, reception)));
    }
}
