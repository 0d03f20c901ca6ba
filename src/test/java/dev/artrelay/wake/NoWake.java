package dev.artrelay.wake;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Nobody is ever woken, where a test's profile asks for it: tasks stand still until the test moves them. */
@Alternative
@Singleton
public final class NoWake implements Wake {

    @Override
    public Uni<Void> at(TaskId id, long version, Instant time) {
        return Uni.createFrom().voidItem();
    }
}
