package dev.artrelay.architecture.counterexample.framework.studio;

import io.smallrye.mutiny.Uni;

record StudioProvider(Uni<byte[]> picture) {
}
