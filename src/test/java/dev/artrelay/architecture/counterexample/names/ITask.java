package dev.artrelay.architecture.counterexample.names;

interface ITask {
}
