package dev.artrelay.architecture.counterexample.reactive.advance;

import io.smallrye.mutiny.Uni;

record LetsGoInDisguise(Uni<Void> work) {

    void go() {
        work.subscribeAsCompletionStage();
    }
}
