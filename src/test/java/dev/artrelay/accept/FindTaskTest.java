package dev.artrelay.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import dev.artrelay.time.TestPause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FindTaskTest {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
    private final TestPause pause = new TestPause(clock);
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final FindTask find = new FindTask(tasks, clock, pause);
    private final Task task = Task.accepted(TaskId.at(clock.instant(), new Random(1)), PlainOrder.by("acme").at("one/a"));

    @Test
    void who_waits_is_answered_soon_after_the_task_settles() {
        CompletableFuture<Optional<Task>> answer = awaited();
        pause.pass(Duration.ofSeconds(10));
        assertFalse(answer.isDone());

        tasks.replace(task, task.canceled(clock.instant())).await().indefinitely();
        pause.pass(Duration.ofSeconds(1));

        assertEquals(Status.CANCELED, answer.join().orElseThrow().state().status());
    }

    @Test
    void who_waits_in_vain_is_told_how_it_stands_when_the_limit_is_reached() {
        CompletableFuture<Optional<Task>> answer = awaited();
        pause.pass(LIMIT.minusMillis(1));
        assertFalse(answer.isDone());

        pause.pass(Duration.ofMillis(1));

        assertEquals(Status.QUEUED, answer.join().orElseThrow().state().status());
    }

    private CompletableFuture<Optional<Task>> awaited() {
        tasks.add(task).await().indefinitely();
        return find.await("acme", task.id(), LIMIT).subscribe().asCompletionStage();
    }
}
