package dev.artrelay.architecture.counterexample.floors.attic;

record HasNoFloor(String name) {
}
