package dev.artrelay.architecture.counterexample.framework.studio.render;

import io.smallrye.mutiny.Uni;

record PaintsLater(Uni<byte[]> picture) {
}
