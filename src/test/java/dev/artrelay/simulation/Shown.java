package dev.artrelay.simulation;

import dev.artrelay.egress.EgressResponse;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** How things look in a journal. */
final class Shown {

    private Shown() {
    }

    static String of(Object value) {
        if (value instanceof Task task) {
            return task(task);
        }
        if (value instanceof TaskId id) {
            return id(id);
        }
        if (value instanceof Observation.Finished done) {
            return "Finished[#" + done.attempt() + " " + done.upstreamId() + " " + done.result().text() + "]";
        }
        if (value instanceof EgressResponse answer) {
            return Integer.toString(answer.status());
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Shown::of).orElse("nothing");
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
    }

    static String id(TaskId id) {
        return "…" + id.value().substring(28);
    }

    private static String task(Task task) {
        String deliveries = task.deliveries().stream().map(Shown::delivery).collect(Collectors.joining(" "));
        String upstream = task.state().upstreamId() == null ? "" : " " + task.state().upstreamId();
        return "%s v%d s%d %s%s%s%s%s due %s".formatted(id(task.id()), task.keeping().version(), task.keeping().sequence(),
                task.state().getClass().getSimpleName(), task.state().attempt() == 0 ? "" : "#" + task.state().attempt(), upstream,
                task.inbox().isEmpty() ? "" : " inbox " + task.inbox().size(), deliveries.isEmpty() ? "" : " " + deliveries,
                time(task.keeping().dueAt()));
    }

    private static String delivery(Delivery delivery) {
        return delivery.event() + "/" + delivery.sequence() + ":" + delivery.state() + "(" + delivery.tries() + ")";
    }

    private static String time(Instant time) {
        return time == null ? "never" : Long.toString(Duration.between(Scheduler.START, time).toSeconds());
    }
}
