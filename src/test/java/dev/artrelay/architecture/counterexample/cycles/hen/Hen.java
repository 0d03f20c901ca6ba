package dev.artrelay.architecture.counterexample.cycles.hen;

import dev.artrelay.architecture.counterexample.cycles.egg.Egg;

public record Hen(Egg egg) {
}
