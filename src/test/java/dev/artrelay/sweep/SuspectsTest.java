package dev.artrelay.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.advance.Workers;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be fatal to its worker is worked on after all others, and alone. */
class SuspectsTest {

    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final List<TaskId> begun = new ArrayList<>();
    private final List<UniEmitter<? super Void>> busy = new ArrayList<>();
    private final AdvanceTask worker = Workers.looking(tasks, null, clock, null,
            (id, version, time) -> Uni.createFrom().voidItem());

    @Test
    void a_task_that_has_failed_twice_is_not_taken_over_beside_others() {
        Task once = stored(1);
        Task twice = stored(2);
        clock.pass(Duration.ofMinutes(5));

        assertFalse(worker.takeOverUnlessSuspect(twice.id()).await().atMost(ENOUGH));
        assertTrue(worker.takeOverUnlessSuspect(once.id()).await().atMost(ENOUGH));

        assertEquals(twice, now(twice));
        assertNotEquals(once, now(once));
    }

    @Test
    void nor_is_it_gone_on_with_after_a_start() {
        Task twice = stored(2);

        assertFalse(worker.resume(twice.id()).await().atMost(ENOUGH));
        assertEquals(twice, now(twice));
    }

    @Test
    void the_sweep_takes_suspects_last_and_one_at_a_time_those_that_waited_longest_first() {
        Task older = stored(2);
        clock.pass(Duration.ofSeconds(1));
        Task innocent = stored(0);
        Task younger = stored(2);
        clock.pass(Duration.ofMinutes(5));
        AdvanceTask hands = Workers.takingOver(Set.of(older.id(), younger.id()), this::begun);

        var run = SweepByHand.wide(tasks, hands, clock).run(clock.instant().plusSeconds(50)).subscribe().asCompletionStage();

        assertEquals(List.of(innocent.id()), begun);
        busy.remove(0).complete(null);
        assertEquals(List.of(innocent.id(), older.id()), begun);
        busy.remove(0).complete(null);
        assertEquals(List.of(innocent.id(), older.id(), younger.id()), begun);
        assertFalse(run.isDone());
        busy.remove(0).complete(null);
        assertEquals(new SweepReport(3, 0, true), run.join());
    }

    @Test
    void suspects_for_which_there_is_no_time_stay_due() {
        Task innocent = stored(0);
        Task suspect = stored(2);
        clock.pass(Duration.ofMinutes(5));
        Instant until = clock.instant().plusSeconds(50);
        AdvanceTask hands = Workers.takingOver(Set.of(suspect.id()), id -> {
            begun.add(id);
            clock.pass(Duration.ofSeconds(50));
            return Uni.createFrom().voidItem();
        });

        SweepReport report = SweepByHand.wide(tasks, hands, clock).run(until).await().atMost(ENOUGH);

        assertEquals(new SweepReport(1, 0, false), report);
        assertEquals(List.of(innocent.id()), begun);
        assertEquals(suspect, now(suspect));
    }

    private Uni<Void> begun(TaskId id) {
        begun.add(id);
        return Uni.createFrom().emitter(busy::add);
    }

    /** Accepted, and stumbled over so often. */
    private Task stored(int strikes) {
        Task task = DueNow.accepted(clock.instant());
        Task stored = tasks.add(task).chain(() -> tasks.get(task.id())).await().atMost(ENOUGH).orElseThrow();
        for (int strike = 0; strike < strikes; strike++) {
            stored = tasks.replace(stored, stored.work().stumbled("out of memory", clock.instant())).await().atMost(ENOUGH);
        }
        return stored;
    }

    private Task now(Task task) {
        return tasks.get(task.id()).await().atMost(ENOUGH).orElseThrow();
    }
}
