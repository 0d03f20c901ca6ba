package dev.artrelay.architecture.counterexample.floors.accept;

import dev.artrelay.architecture.counterexample.floors.advance.SeesBelow;

public record SeesItsNeighbour(SeesBelow neighbour) {
}
