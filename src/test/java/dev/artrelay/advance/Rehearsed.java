package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.advance.Rehearsal.SentWakes;
import dev.artrelay.provider.Assignment;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.sweep.SweepDue;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the worker as it is rehearsed: the clock and the wakes are the test's, and one subscriber listens. */
abstract class Rehearsed {

    static final Duration ENOUGH = Duration.ofSeconds(60);
    static final Result TEXT = new Result(List.of(), "done", List.of(), Map.of(), List.of());

    static final Order.Origin ORIGIN = new Order.Origin("v1", null, null, null);

    @Inject
    AdvanceTask worker;
    @Inject
    SweepDue sweep;
    @Inject
    MemoryTasks tasks;
    @Inject
    SentWakes wakes;
    @Inject
    TestClock clock;
    @Inject
    Actor actor;

    final Subscriber subscriber = new Subscriber();

    @BeforeEach
    void set() {
        wakes.sent.clear();
        actor.begins();
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    Task accepted(String... route) {
        return accepted(Duration.ofMinutes(10), route);
    }

    Task accepted(Duration deadline, String... route) {
        return accepted(PlainOrder.by("client").toldAt(subscriber.url().toString()).within(deadline).at(route));
    }

    Task accepted(Order order) {
        Task task = Task.accepted(TaskId.at(clock.instant(), new Random()), order);
        assertTrue(await(tasks.add(task)));
        return task;
    }

    Function<Assignment, Optional<Observation>> finishedAfter(int looks) {
        return assignment -> actor.looks < looks ? Optional.empty()
                : Optional.of(new Observation.Finished(assignment.attempt(), "up-1", TEXT));
    }

    /** Sends every wake when its time has come, until there is none left. */
    void followWakes(Task task) {
        await(worker.woken(task.id(), 0));
        for (SentWakes.Sent wake = wakes.sent.poll(); wake != null; wake = wakes.sent.poll()) {
            clock.pass(Duration.between(clock.instant(), wake.time()).plusMillis(1));
            await(worker.woken(wake.call().id(), wake.call().version()));
        }
    }

    /** All wakes are lost, and the sweep comes every minute. */
    void sweepUntilAtRest(Task task) {
        for (int minute = 0; minute < 60 && now(task).keeping().dueAt() != null; minute++) {
            clock.pass(Duration.ofMinutes(1));
            await(sweep.run(clock.instant().plusSeconds(50)));
        }
        assertEquals(null, now(task).keeping().dueAt(), "it never came to rest");
    }

    Task now(Task task) {
        return await(tasks.get(task.id())).orElseThrow();
    }

    List<String> told(Task task, String event) {
        return now(task).journal().entries().stream().filter(entry -> entry.event().equals(event))
                .map(Journal.Entry::detail).toList();
    }

    SentWakes.Sent last() {
        return wakes.sent.stream().reduce((earlier, later) -> later).orElseThrow();
    }

    static Order.Terms terms(Duration deadline) {
        return new Order.Terms(0, null, null, List.of(), deadline, Duration.ofDays(30), false);
    }

    static <T> T await(Uni<T> asked) {
        return asked.await().atMost(ENOUGH);
    }

    static Uni<Observation> news(Observation observation) {
        return Uni.createFrom().item(observation);
    }

    static String event(Subscriber.Received webhook) {
        return JsonPath.from(webhook.body()).getString("type");
    }
}
