package dev.artrelay.architecture.counterexample.reactive.advance;

import io.smallrye.mutiny.Uni;

record Waits(Uni<Void> work) {

    void go() {
        work.await().indefinitely();
    }
}
