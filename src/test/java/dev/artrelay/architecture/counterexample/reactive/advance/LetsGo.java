package dev.artrelay.architecture.counterexample.reactive.advance;

import io.smallrye.mutiny.Uni;

record LetsGo(Uni<Void> work) {

    void go() {
        work.subscribe().with(done -> { });
    }
}
