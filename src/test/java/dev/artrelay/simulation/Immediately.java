package dev.artrelay.simulation;

import io.smallrye.mutiny.Uni;

/** What something in memory says at once. */
final class Immediately {

    private Immediately() {
    }

    static <T> T of(Uni<T> known) {
        return known.await().indefinitely();
    }
}
