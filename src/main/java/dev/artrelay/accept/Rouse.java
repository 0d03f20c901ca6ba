package dev.artrelay.accept;

import dev.artrelay.log.LogLine;
import dev.artrelay.task.Task;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Wakes a task that a client has just written. The row is safe by then: a wake that fails costs time, not the task. */
@ApplicationScoped
class Rouse {

    private static final Logger LOG = Logger.getLogger(Rouse.class);

    private final Wake wake;
    private final Clock clock;

    Rouse(Wake wake, Clock clock) {
        this.wake = wake;
        this.clock = clock;
    }

    Uni<Void> now(Task task) {
        return wake.at(task.id(), task.keeping().version(), clock.instant())
                .onFailure().invoke(fault -> LogLine.with(task.names(),
                        () -> LOG.warnf(fault, "task %s was not woken; the sweep will find it", task.id())))
                .onFailure().recoverWithNull();
    }
}
