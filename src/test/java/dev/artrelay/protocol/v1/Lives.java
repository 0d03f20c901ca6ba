package dev.artrelay.protocol.v1;

import dev.artrelay.store.Tasks;
import dev.artrelay.task.Artwork;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Fate;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Traces;
import dev.artrelay.task.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Moves tasks as a worker would. */
@Alternative
@ApplicationScoped
class Lives {

    static final Artwork ARTWORK = new Artwork("q7ZkT0pXw2mB4uYv9LrE1A", 768, 768, "image/png", 824_311, "9f86d0", null,
            new Verdict(true, "hello", Map.of("zxing", true, "boofcv", false), 0.97, new Verdict.Conditions(19, 20), "full",
                    "A", false), null);

    private final Tasks tasks;
    private final Clock clock;

    Lives(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    Task runs(String id) {
        return moved(id, Lives::running);
    }

    Task succeeds(String id) {
        return moved(id, Lives::succeeded);
    }

    Task fails(String id) {
        return moved(id, (task, now) -> task.failed(new Failure(Failure.Code.UPSTREAM_REJECTED, "no",
                new Failure.Upstream(400, "bad_request", "no such style")), now));
    }

    /** Its webhook was tried once, and answered with 503. */
    void triesWebhook(String id) {
        Task claimed = moved(id, (task, later) -> task.webhooks().claimed(later));
        Delivery webhook = claimed.deliveries().get(0);
        Instant now = clock.instant();
        Delivery.Attempt refused = new Delivery.Attempt(webhook.subscriber(), webhook.event(), 1, now, 503, 12, null, null, Traces.PARENT);
        moved(id, (task, later) -> task.webhooks().attempted(webhook, refused, Fate.refused(null, 0), later));
    }

    static Task running(Task task, Instant now) {
        return task.submitting(StageProvider.CONDUCT, now).observe(new Observation.Submitted(1, "up-1"), now);
    }

    static Task succeeded(Task task, Instant now) {
        Result result = new Result(List.of(Result.Picture.at("https://up.example/1.png")), null, List.of("upscale1", "reroll"),
                Map.of("seed", 7, "size", 1, "ratio", 2), List.of());
        Task finishing = running(task, now).observe(new Observation.Finished(1, null, result), now);
        return finishing.images(1).kept(List.of(ARTWORK), now);
    }

    private Task moved(String id, BiFunction<Task, Instant, Task> move) {
        return tasks.get(new TaskId(id))
                .chain(found -> tasks.replace(found.orElseThrow(), move.apply(found.orElseThrow(), clock.instant())))
                .await().indefinitely();
    }
}
