package dev.artrelay.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All that a history leaves to chance, from its seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    boolean likely(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Anything between the two, the shorter likelier. */
    Duration between(Duration shortest, Duration longest) {
        double part = random.nextDouble();
        return shortest.plusMillis((long) (part * part * longest.minus(shortest).toMillis()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** At least one of them, in any order. */
    <T> List<T> some(List<T> from) {
        List<T> left = new ArrayList<>(from);
        List<T> some = new ArrayList<>();
        for (int count = 1 + random.nextInt(from.size()); count > 0; count--) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    /** For ids and jitter. Where tasks crowd together, all of them are of one shard. */
    RandomGenerator dice(boolean crowded) {
        return crowded ? () -> random.nextLong() & ~0xFL : random;
    }
}
