package dev.artrelay.store;

import static dev.artrelay.store.TaskWords.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.capacity.Capacity;
import dev.artrelay.capacity.Held;
import dev.artrelay.metric.MetersByHand;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs, beside a task's life, to keep to a provider's limit; as the table itself counts it. */
class SlotCostTest {

    private static final String PROVIDER = "acedata";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00.123Z"));
    private final Random random = new Random(5);
    private final Units units = new Units();
    private final Table table = TestTable.fresh().openThrough(units);
    private final Tasks tasks = new DynamoTasks(table, MetersByHand.unread(), clock, random);
    private final Capacity capacity = new Capacity(tasks, new DynamoRecords(table, clock, random),
            (id, version, time) -> Uni.createFrom().voidItem(), clock, Map.of(PROVIDER, 1));

    private Task running;
    private double writes;
    private double reads;

    @BeforeEach
    void somebody_is_in_flight() {
        running = running(added());
    }

    @Test
    void a_slot_nobody_waits_for_costs_two_write_units() {
        Task task = settled(running);
        Task next = added();
        begin();

        await(capacity.giveBack.after(running, task));
        take(next);

        assertEquals(2.0, writes(), "given back, and taken");
        assertTrue(reads() <= 3, () -> reads() + " read units");
    }

    @Test
    void to_wait_and_be_called_costs_six_write_units() {
        Task waiter = added();
        Task canceled = settled(running);
        begin();

        await(tasks.replace(waiter, waiter.admission().queued(clock.instant())));
        await(capacity.giveBack.after(running, canceled));

        assertEquals(6.0, writes(), "the row twice, into the index and out of it, the slot, the turn");
        assertTrue(reads() <= 6, () -> reads() + " read units");
    }

    @Test
    void a_sweep_writes_nothing_where_nobody_waits_and_reads_one_empty_page() {
        begin();

        await(capacity.queues.all());

        assertEquals(0, writes());
        assertTrue(reads() <= 0.5, () -> reads() + " read units");
    }

    @Test
    void a_task_that_does_not_wait_has_no_place_for_nothing() {
        begin();

        await(capacity.places.of(running));

        assertEquals(0, reads());
    }

    private Task added() {
        clock.pass(Duration.ofMillis(1));
        Task task = TypicalLife.accepted(TaskId.at(clock.instant(), random), "acme");
        await(tasks.add(task));
        return await(tasks.get(task.id())).orElseThrow();
    }

    private Task running(Task task) {
        Held held = take(task);
        return await(tasks.replace(task, TypicalLife.submitting(task.admission().holding(held.slot().number()))));
    }

    private Held take(Task task) {
        return await(capacity.take.take(task, PROVIDER, 1)).orElseThrow();
    }

    private Task settled(Task task) {
        return await(tasks.replace(task, task.canceled(clock.instant())));
    }

    private void begin() {
        writes = units.writes();
        reads = units.reads();
    }

    private double writes() {
        return units.writes() - writes;
    }

    private double reads() {
        return units.reads() - reads;
    }
}
