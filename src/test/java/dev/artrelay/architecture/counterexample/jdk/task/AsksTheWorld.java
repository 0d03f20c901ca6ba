package dev.artrelay.architecture.counterexample.jdk.task;

import io.smallrye.mutiny.Uni;

record AsksTheWorld(Uni<String> answer) {
}
