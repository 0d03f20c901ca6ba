package dev.artrelay.accept;

import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The records by which repetitions are told: of an idempotency key, and of a deduplication id. */
@ApplicationScoped
class Reservations {

    private final Records records;
    private final Tasks tasks;
    private final AcceptConfig config;
    private final Clock clock;

    Reservations(Records records, Tasks tasks, AcceptConfig config, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    /** Says for good which task this key means: the one offered, unless the key was used before. */
    Uni<Claim> claim(String client, Submission.Idempotency key, TaskId offered) {
        String text = key.fingerprint() + " " + offered;
        Instant end = offered.createdAt().plus(Order.Terms.KEY_LIFE);
        return records.add(new Records.Row("idem#" + client + "#" + key.key(), null, text, end))
                .map(first -> Claim.read(first.map(Records.Row::text).orElse(text), key.fingerprint()));
    }

    /** Adds a task under its deduplication id; gives the task that had it first, if one had. */
    Uni<Optional<TaskId>> addOnce(Task task) {
        String key = once(task.order().client(), task.order().terms().deduplicationId());
        Instant end = clock.instant().plus(config.deduplicationWindow());
        return tasks.add(task, new Records.Row(key, null, task.id().value(), end))
                .map(first -> first.map(row -> new TaskId(row.text())));
    }

    /** The task that has a submission's deduplication id, if it names one that was used. */
    Uni<Optional<TaskId>> first(Submission asked) {
        return asked.terms().deduplicationId() == null ? Uni.createFrom().item(Optional.empty())
                : records.get(once(asked.client(), asked.terms().deduplicationId()))
                        .map(row -> row.map(found -> new TaskId(found.text())));
    }

    private static String once(String client, String deduplicationId) {
        return "once#" + client + "#" + deduplicationId;
    }

    /**
     * What a key stands for.
     *
     * @param fits is it the same request?
     */
    record Claim(TaskId task, boolean fits) {

        static Claim read(String text, String fingerprint) {
            String[] parts = text.split(" ");
            return new Claim(new TaskId(parts[1]), parts[0].equals(fingerprint));
        }
    }
}
