package dev.artrelay.studio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What is being painted in this process, by name, and whether it is still wanted. */
final class Easels {

    private final Map<String, Boolean> wanted = new ConcurrentHashMap<>();

    /**
     * Paints.
     *
     * @param painting is told whether to go on
     */
    <T> T paint(String name, Function<BooleanSupplier, T> painting) {
        wanted.put(name, true);
        try {
            return painting.apply(() -> wanted.getOrDefault(name, true));
        } finally {
            wanted.remove(name);
        }
    }

    /** It is not wanted any more, if it is being painted at all. */
    void drop(String name) {
        wanted.replace(name, false);
    }
}
