package dev.artrelay.simulation;

import dev.artrelay.client.ClientKey;
import dev.artrelay.protocol.acedata.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Requests with a key come in no faster than its rate, however many machines let them in; and one that was made after a long
 * silence does come in. Each machine may have fetched a few ahead, and clocks that differ see another bucket.
 */
final class RatesAreKept implements Invariant {

    private static final Duration UNDER_WAY = Duration.ofMinutes(2);
    private static final double SECOND = 1e3;

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, Instant> busyUntil = new HashMap<>();
    private final Set<String> waited = new HashSet<>();
    private final World world;

    RatesAreKept(World world) {
        this.world = world;
    }

    @Override
    public void knocks(ClientKey key) {
        if (key.limits().perSecond() == null) {
            return;
        }
        Instant now = world.scheduler.now();
        Instant free = busyUntil.getOrDefault(key.id(), Instant.MIN);
        if (free.isBefore(now)) {
            waited.add(key.id());
        } else {
            waited.remove(key.id());
        }
        Instant calm = now.isBefore(world.weather.calm()) ? world.weather.calm() : now;
        Duration refill = Duration.ofMillis((long) (size(key) / key.limits().perSecond() * SECOND));
        busyUntil.put(key.id(), calm.plus(UNDER_WAY).plus(refill).plus(world.fleet.skew()));
    }

    @Override
    public void admitted(ClientKey key, boolean in) {
        Double rate = key.limits().perSecond();
        if (rate == null) {
            return;
        }
        world.require(in || !waited.remove(key.id()), () -> "who has waited comes in: " + key.client());
        if (in) {
            Level left = levels.getOrDefault(key.id(), new Level(most(key), world.scheduler.now())).at(world.scheduler.now(), rate, most(key));
            levels.put(key.id(), new Level(left.tokens - 1, left.at));
            world.require(left.tokens >= 1, () -> "no more than " + rate + " a second: " + key.client());
        }
    }

    private double most(ClientKey key) {
        double ahead = world.fleet.hired() * Math.max(1, size(key) / 4);
        return size(key) + ahead + key.limits().perSecond() * (world.fleet.skew().toMillis() / SECOND);
    }

    private static double size(ClientKey key) {
        return Math.max(1, Math.floor(key.limits().perSecond()));
    }

    /** How much of a bucket was left at a time. */
    private record Level(double tokens, Instant at) {

        Level at(Instant now, double rate, double most) {
            return new Level(Math.min(most, tokens + Duration.between(at, now).toMillis() / SECOND * rate), now);
        }
    }
}
