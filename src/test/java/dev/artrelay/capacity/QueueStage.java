package dev.artrelay.capacity;

import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Phase;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A provider {@code one} with slots and queue, and tasks that a test moves by hand. */
final class QueueStage {

    static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    static final String ONE = "one";

    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.LOOK_UP, Phase.SUBMITTING,
            Backoff.parse("2s"));

    final TestClock clock = new TestClock(START);
    final MemoryRecords records = new MemoryRecords(clock);
    final MemoryTasks tasks = new MemoryTasks(records, clock);
    final List<TaskId> woken = new ArrayList<>();
    final Map<String, Integer> counts = new HashMap<>();
    final Capacity capacity = new Capacity(tasks, records, (id, version, time) -> Uni.createFrom().voidItem()
            .invoke(() -> woken.add(id)), clock, counts);

    private final Random random = new Random(3);

    QueueStage(int count) {
        counts.put(ONE, count);
    }

    Task added(String client, int priority) {
        clock.pass(Duration.ofMillis(1));
        Task task = Task.accepted(TaskId.at(clock.instant(), random),
                PlainOrder.by(client).priority(priority).within(Duration.ofHours(1)).at("one/a"));
        await(tasks.add(task));
        return now(task);
    }

    Task queued(String client, int priority) {
        return changed(added(client, priority), task -> task.admission().queued(clock.instant()));
    }

    /** In flight, in a slot that was free. */
    Task running(String client) {
        Task task = added(client, 0);
        Held held = await(capacity.take.take(task, ONE, counts.get(ONE))).orElseThrow();
        return changed(task, free -> free.admission().holding(held.slot().number()).submitting(CONDUCT, clock.instant()));
    }

    /** Its turn came; now it is in flight. */
    Task submitted(Task called) {
        return changed(called, ready -> ready.submitting(CONDUCT, clock.instant()));
    }

    /** It ends, and its slot is given back. */
    void ends(Task task) {
        Task before = now(task);
        Task after = changed(before, live -> live.canceled(clock.instant()));
        await(capacity.giveBack.after(before, after));
    }

    Task changed(Task task, UnaryOperator<Task> change) {
        Task before = now(task);
        return await(tasks.replace(before, change.apply(before)));
    }

    Task now(Task task) {
        return await(tasks.get(task.id())).orElseThrow();
    }

    List<Held> held() {
        return capacity.held(ONE, counts.get(ONE));
    }

    static <T> T await(Uni<T> act) {
        return act.await().indefinitely();
    }
}
