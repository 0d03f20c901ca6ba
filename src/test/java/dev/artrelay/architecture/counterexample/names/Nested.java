package dev.artrelay.architecture.counterexample.names;

record Nested(String name) {

    record TaskImpl(String name) {
    }
}
