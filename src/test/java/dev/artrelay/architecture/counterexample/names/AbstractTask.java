package dev.artrelay.architecture.counterexample.names;

abstract class AbstractTask {
}
