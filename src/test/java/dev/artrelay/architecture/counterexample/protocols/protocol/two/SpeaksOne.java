package dev.artrelay.architecture.counterexample.protocols.protocol.two;

public record SpeaksOne(SpeaksOne other) {
}
