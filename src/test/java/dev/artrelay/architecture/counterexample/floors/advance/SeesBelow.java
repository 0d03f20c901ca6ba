package dev.artrelay.architecture.counterexample.floors.advance;

import dev.artrelay.architecture.counterexample.floors.store.SeesAbove;

public record SeesBelow(SeesAbove below) {
}
