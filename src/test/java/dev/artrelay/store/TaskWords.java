package dev.artrelay.store;

import dev.artrelay.store.Records.Row;
import dev.artrelay.store.Tasks.Due;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The words in which it is written what {@link Tasks} do. */
interface TaskWords {

    Instant START = Instant.parse("2026-03-01T10:00:00.123Z");
    Duration LIMIT = Duration.ofSeconds(30);
    Instant EVER = Instant.parse("2200-01-01T00:00:00Z");

    /** Those of this test, empty when it begins. */
    Tasks tasks();

    /** Where those tasks keep their reservations. */
    Records records();

    TestClock clock();

    Random random();

    default Task fresh(String client) {
        clock().pass(Duration.ofMillis(10));
        return TypicalLife.accepted(TaskId.at(clock().instant(), random()), client);
    }

    default Task added() {
        Task task = fresh("acme");
        await(tasks().add(task));
        return task;
    }

    default Task removed(Task task) {
        await(tasks().add(task));
        await(tasks().remove(task));
        return task;
    }

    default Task done(Task accepted) {
        Task canceled = await(tasks().replace(accepted, accepted.canceled(START).webhooks().claimed(START)));
        return await(tasks().replace(canceled, TypicalLife.delivered(canceled)));
    }

    default Task read(Task task) {
        return await(tasks().get(task.id())).orElseThrow();
    }

    default List<Due> allDue() {
        return IntStream.range(0, Tasks.SHARDS).boxed()
                .flatMap(shard -> await(tasks().due(shard, null, EVER, 1000)).stream()).toList();
    }

    default List<Due> due(Task task) {
        return List.of(new Due(task.id(), task.keeping().dueAt()));
    }

    default Row reservation(Task task, String deduplicationId) {
        return new Row("dedup#acme#" + deduplicationId, null, task.id().value(), task.createdAt().plus(Duration.ofDays(3)));
    }

    /** Of about 90 kB that cannot be made smaller. */
    default Callback large(Task task) {
        byte[] noise = new byte[90_000];
        random().nextBytes(noise);
        return new Callback("acedata", 1, task.createdAt().plusSeconds(20), Base64.getEncoder().encodeToString(noise));
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LIMIT);
    }
}
