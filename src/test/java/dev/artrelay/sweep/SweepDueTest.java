package dev.artrelay.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.alarm.Alarm;
import dev.artrelay.alarm.RaisedAlarms;
import dev.artrelay.advance.Workers;
import dev.artrelay.metric.Meters;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepDueTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock(START);
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final List<TaskId> taken = new ArrayList<>();

    @Test
    void a_hundred_thousand_due_tasks_are_all_taken_on_a_few_at_a_time() {
        ManyDue many = new ManyDue(100_000);
        Queue<UniEmitter<? super Void>> hands = new ArrayDeque<>();
        Set<TaskId> met = new HashSet<>();
        AdvanceTask worker = Workers.takingOver(id -> Uni.createFrom().emitter(work -> {
            met.add(id);
            hands.add(work);
        }));
        var run = sweep(many.tasks(), worker, 512).run(START.plusSeconds(50)).subscribe().asCompletionStage();

        int most = 0;
        long read = 0;
        while (!hands.isEmpty()) {
            most = Math.max(most, hands.size());
            read = Math.max(read, many.given() - (met.size() - hands.size()));
            hands.poll().complete(null);
        }

        assertEquals(new SweepReport(100_000, 0, true), run.join());
        assertEquals(100_000, met.size());
        assertEquals(512, most);
        assertTrue(read < 5_000, "read ahead: " + read);
    }

    @Test
    void what_was_due_is_measured_and_for_how_long_the_oldest_had_been() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        clock.set(Instant.parse("2026-01-01T00:01:00Z"));
        AdvanceTask worker = Workers.takingOver(id -> Uni.createFrom().voidItem());

        SweepByHand.measured(new ManyDue(0).tasks(), worker, new Meters(registry), clock).run(START).await().atMost(ENOUGH);
        assertTrue(registry.getMeters().isEmpty());
        SweepByHand.measured(new ManyDue(1_000).tasks(), worker, new Meters(registry), clock).run(START).await().atMost(ENOUGH);

        assertEquals(1_000, registry.get("artrelay.sweep.due").summary().max());
        assertEquals(60, registry.get("artrelay.sweep.behind").timer().max(TimeUnit.SECONDS));
    }

    @Test
    void a_slow_task_holds_up_no_other() {
        ManyDue many = new ManyDue(1_000);
        List<UniEmitter<? super Void>> slow = new ArrayList<>();
        AdvanceTask worker = Workers.takingOver(id -> {
            taken.add(id);
            return taken.size() <= 3 ? Uni.createFrom().emitter(slow::add) : Uni.createFrom().voidItem();
        });

        var run = sweep(many.tasks(), worker, 4).run(START.plusSeconds(50)).subscribe().asCompletionStage();

        assertEquals(1_000, taken.size());
        assertFalse(run.isDone());
        slow.forEach(work -> work.complete(null));
        assertEquals(new SweepReport(1_000, 0, true), run.join());
    }

    @Test
    void nothing_is_begun_when_the_time_is_up() {
        ManyDue many = new ManyDue(1_000);
        AdvanceTask worker = Workers.takingOver(id -> {
            taken.add(id);
            clock.pass(Duration.ofMillis(100));
            return Uni.createFrom().voidItem();
        });

        SweepReport report = sweep(many.tasks(), worker, 4).run(START.plusSeconds(50)).await().atMost(ENOUGH);

        assertEquals(new SweepReport(500, 0, false), report);
    }

    @Test
    void a_task_that_cannot_be_taken_on_stays_due_and_holds_up_no_other() {
        List<Task> due = stored(3);
        AdvanceTask worker = Workers.takingOver(id -> {
            if (id.equals(due.get(1).id())) {
                throw new IllegalStateException("on purpose");
            }
            return Uni.createFrom().voidItem();
        });

        SweepReport report = sweep(tasks, worker, 4).run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);

        assertEquals(new SweepReport(2, 1, true), report);
        assertEquals(due.get(1), now(due.get(1)));
    }

    @Test
    void a_row_that_cannot_be_read_is_put_aside_and_not_read_again_at_once() {
        List<Task> due = stored(3);
        tasks.damage(due.get(1).id());
        AdvanceTask worker = Workers.takingOver(id -> tasks.get(id).invoke(() -> taken.add(id)).replaceWithVoid());
        SweepDue sweep = sweep(tasks, worker, 4);

        RaisedAlarms raised = RaisedAlarms.heard();
        SweepReport first = sweep.run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);
        raised.close();
        SweepReport second = sweep.run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);
        clock.pass(Duration.ofHours(1));
        SweepReport later = sweep.run(clock.instant().plusSeconds(50)).await().atMost(ENOUGH);

        assertEquals(new SweepReport(2, 1, true), first);
        assertEquals(new SweepReport(2, 0, true), second);
        assertEquals(new SweepReport(2, 1, true), later);
        assertEquals(1, raised.count(Alarm.STUCK_TASK));
    }

    @Test
    void time_that_is_up_is_no_end_of_what_is_due() {
        SweepReport report = sweep(new ManyDue(10).tasks(), Workers.takingOver(id -> Uni.createFrom().voidItem()), 4)
                .run(START).await().atMost(ENOUGH);

        assertEquals(new SweepReport(0, 0, false), report);
    }

    private SweepDue sweep(Tasks over, AdvanceTask worker, int atOnce) {
        return SweepByHand.of(over, worker, atOnce, clock);
    }

    /** Accepted, and left alone until they are due. */
    private List<Task> stored(int count) {
        List<Task> stored = Stream.generate(() -> DueNow.accepted(clock.instant())).limit(count)
                .map(task -> tasks.add(task).chain(() -> tasks.get(task.id())).await().atMost(ENOUGH).orElseThrow()).toList();
        clock.pass(Duration.ofMinutes(3));
        return stored;
    }

    private Task now(Task task) {
        return tasks.get(task.id()).await().atMost(ENOUGH).orElseThrow();
    }
}
