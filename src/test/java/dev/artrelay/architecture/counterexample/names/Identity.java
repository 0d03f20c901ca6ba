package dev.artrelay.architecture.counterexample.names;

record Identity(String name) {
}
