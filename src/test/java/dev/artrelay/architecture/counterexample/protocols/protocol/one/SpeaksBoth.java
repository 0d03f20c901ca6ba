package dev.artrelay.architecture.counterexample.protocols.protocol.one;

import dev.artrelay.architecture.counterexample.protocols.protocol.two.SpeaksOne;

record SpeaksBoth(SpeaksOne other) {
}
