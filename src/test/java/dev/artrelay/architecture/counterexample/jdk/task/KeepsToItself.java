package dev.artrelay.architecture.counterexample.jdk.task;

import java.time.Instant;
import java.util.List;

record KeepsToItself(int count, List<Instant> times, KeepsToItself other) {
}
