package dev.artrelay.architecture.counterexample.names;

record TaskHelper(String name) {
}
