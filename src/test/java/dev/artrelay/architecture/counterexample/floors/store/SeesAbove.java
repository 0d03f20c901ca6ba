package dev.artrelay.architecture.counterexample.floors.store;

import dev.artrelay.architecture.counterexample.floors.accept.SeesItsNeighbour;

public record SeesAbove(SeesItsNeighbour above) {
}
