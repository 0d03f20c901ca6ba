package dev.artrelay.architecture.counterexample.cycles.egg;

import dev.artrelay.architecture.counterexample.cycles.hen.Hen;

public record Egg(Hen hen) {
}
