package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.accept.FindTask;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Waits for tasks on behalf of clients that hold their connection open. */
@Singleton
class WatchTask {

    private static final Duration STEP = Duration.ofMillis(500);

    private final FindTask find;
    private final AceDataTasks tasks;
    private final HoldConfig config;
    private final Clock clock;
    private final boolean inFunction;

    /**
     * @param function where the runtime of a function is, if this is one: it cannot send lines one by one
     */
    WatchTask(FindTask find, AceDataTasks tasks, HoldConfig config, Clock clock,
            @ConfigProperty(name = "AWS_LAMBDA_RUNTIME_API") Optional<String> function) {
        this.find = find;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
        this.inFunction = function.isPresent();
    }

    /** The task when it has settled, or as it is when the time is up. Once it is taken, nothing that happens here loses it. */
    Uni<Task> held(Task task) {
        return find.await(task.order().client(), task.id(), config.hold())
                .map(found -> found.orElse(task))
                .onFailure().recoverWithItem(task);
    }

    /** Its progress, line by line, and its end; one line where it cannot be told meanwhile. */
    Multi<Map<String, Object>> lines(Task task) {
        return inFunction ? held(task).map(this::last).toMulti() : live(task);
    }

    private Multi<Map<String, Object>> live(Task task) {
        Instant end = task.deadlineAt().plus(Task.STORING_GRACE);
        return Multi.createBy().repeating().uni(() -> find.find(task.order().client(), task.id()))
                .withDelay(STEP)
                .whilst(found -> found.isPresent() && !found.get().settled() && clock.instant().isBefore(end))
                .map(found -> found.orElse(task))
                .map(seen -> seen.settled() ? tasks.response(seen) : tasks.progress(seen))
                .skip().repetitions();
    }

    private Map<String, Object> last(Task task) {
        return task.settled() ? tasks.response(task) : tasks.underWay(task);
    }
}
