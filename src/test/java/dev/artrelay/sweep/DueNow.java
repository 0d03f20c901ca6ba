package dev.artrelay.sweep;

import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Plain tasks to be found by a sweep. */
final class DueNow {

    private static final Random RANDOM = new Random(1);

    private DueNow() {
    }

    static Task accepted(Instant now) {
        return Task.accepted(TaskId.at(now, RANDOM), PlainOrder.by("client").within(Duration.ofHours(1)).at("one/a"));
    }
}
