package dev.artrelay.protocol.v1;

import dev.artrelay.link.Links;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Order;
import dev.artrelay.task.Payload;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState;
import dev.artrelay.task.TaskState.Failed;
import dev.artrelay.task.TaskState.Succeeded;
import dev.artrelay.task.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes tasks in the words of v1. Of a settled task it writes the same whenever it is asked. */
@Singleton
class V1Tasks {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(10);

    private final Links links;
    private final Clock clock;

    V1Tasks(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    V1Task of(Task task) {
        return of(task, null);
    }

    /**
     * @param place of a task that waits for capacity, in the order of turns; or null
     */
    V1Task of(Task task, Integer place) {
        return of(task, place, clock.instant());
    }

    /** A task that was just accepted, however much later it is said again. */
    V1Task asAccepted(Task task) {
        return of(task, null, task.createdAt());
    }

    private V1Task of(Task task, Integer place, Instant now) {
        TaskState state = task.state();
        Order order = task.order();
        return new V1Task(task.id().value(), "task", task.model(), state.status().word(),
                state.phase() == null ? null : state.phase().word(),
                state.progress(), place,
                Times.text(task.createdAt()), Times.text(task.startedAt()), Times.text(task.finishedAt().orElse(null)),
                Times.text(task.deadlineAt()), Times.text(nextCheck(task, now)), V1Input.of(order.request()), output(task), error(state),
                order.terms().context(), order.terms().tags(), order.origin().retryOf(), order.origin().parent(),
                shortLink(order.payload()), task.keeping().sequence(), links(task));
    }

    private static String shortLink(Payload payload) {
        return payload == null || payload.shortLink() == null ? null : payload.content();
    }

    /** When a client that polls should ask again. */
    Duration retryAfter(Task task) {
        Instant now = clock.instant();
        Instant next = nextCheck(task, now);
        Duration left = next == null ? SOONEST : Duration.between(now, next);
        return left.compareTo(SOONEST) < 0 ? SOONEST : left.compareTo(LATEST) > 0 ? LATEST : left.plusMillis(999);
    }

    private static Instant nextCheck(Task task, Instant now) {
        Step step = task.settled() ? null : task.next(now);
        return step == null ? null : step.until() == null ? now : step.until();
    }

    private V1Task.Output output(Task task) {
        return task.state() instanceof Succeeded end
                ? new V1Task.Output(end.output().images().stream().map(image -> image(task, image)).toList(),
                        end.output().text(), end.output().actions(), sorted(end.output().upstream()))
                : null;
    }

    private V1Task.Image image(Task task, Artwork image) {
        return new V1Task.Image(links.artwork(task.id(), image.name()), image.width(), image.height(), image.mimeType(),
                image.bytes(), image.sha256(), source(task, image), image.verdict() == null ? null : verdict(image.verdict()));
    }

    /** Of what was changed here the original is kept as well: upstreams' own links end within minutes or days. */
    private String source(Task task, Artwork image) {
        return image.original() == null ? image.sourceUrl() : links.artwork(task.id(), image.original().name()).toString();
    }

    static V1Task.Verdict verdict(Verdict verdict) {
        return new V1Task.Verdict(verdict.scannable(), verdict.content(), sorted(verdict.decoders()), verdict.score(),
                new V1Task.Conditions(verdict.conditions().passed(), verdict.conditions().total()), verdict.profile(),
                verdict.grade(), verdict.repaired());
    }

    private static V1Task.Error error(TaskState state) {
        return state instanceof Failed end ? error(end.failure()) : null;
    }

    private static V1Task.Error error(Failure failure) {
        Failure.Upstream said = failure.upstream();
        return new V1Task.Error(failure.code().word(), failure.message(), failure.retryable(),
                said == null ? null : new V1Task.Upstream(said.status(), said.code(), said.message()));
    }

    private V1Task.Links links(Task task) {
        String self = "/v1/tasks/" + task.id();
        return new V1Task.Links(links.to(self), links.to(self + "/cancel"), links.to(self + "/events"),
                links.to(self + "/deliveries"));
    }

    /** An unmodifiable map has another order in every process; the same task is to be the same bytes in all of them. */
    static <V> Map<String, V> sorted(Map<String, V> map) {
        return new TreeMap<>(map);
    }
}
