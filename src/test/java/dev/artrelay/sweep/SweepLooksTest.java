package dev.artrelay.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.advance.Workers;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Quota;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.time.TestClock;
import dev.artrelay.time.TestPause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A thousand tasks wait for a provider that can be asked about fifty at once. */
class SweepLooksTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(30), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.parse("5s,5s,10s"));

    private final TestClock clock = new TestClock(START);
    private final TestPause pause = new TestPause(clock);
    private final MemoryTasks tasks = new MemoryTasks(new MemoryRecords(clock), clock);
    private final List<Integer> requests = new ArrayList<>();
    private final List<Instant> wakes = new ArrayList<>();
    private final Looked provider = new Looked();
    private final AdvanceTask worker = Workers.looking(tasks, provider, clock, pause,
            (id, version, time) -> Uni.createFrom().voidItem().invoke(() -> wakes.add(time)));

    @Test
    void a_sweep_looks_at_them_in_twenty_requests() {
        running(1_000);
        clock.pass(Duration.ofMinutes(3));

        var run = SweepByHand.wide(tasks, worker, clock).run(clock.instant().plusSeconds(50))
                .subscribe().asCompletionStage();
        pause.pass(Duration.ofSeconds(1));

        assertEquals(new SweepReport(1_000, 0, true), run.join());
        assertEquals(20, requests.size());
    }

    @Test
    void wakes_that_come_in_the_same_moment_are_twenty_requests_and_each_is_followed_by_the_next() {
        List<Task> running = running(1_000);
        clock.pass(Duration.ofSeconds(5));

        var round = Multi.createFrom().iterable(running)
                .onItem().transformToUni(task -> worker.woken(task.id(), task.keeping().version())).merge(2_000)
                .collect().asList().subscribe().asCompletionStage();
        pause.pass(Duration.ofSeconds(1));

        round.join();
        assertEquals(20, requests.size());
        assertEquals(1_000, wakes.stream().filter(START.plusSeconds(10)::equals).count());
    }

    @Test
    void what_workers_may_have_died_of_is_asked_about_alone() {
        List<Task> running = running(3);
        clock.pass(Duration.ofSeconds(5));
        Task suspect = stored(running.get(1), running.get(1).work().resumed(clock.instant()).work().resumed(clock.instant()));

        Stream.of(running.get(0), suspect, running.get(2))
                .forEach(task -> worker.woken(task.id(), task.keeping().version()).subscribe().asCompletionStage());
        pause.pass(Duration.ofSeconds(1));

        assertTrue(suspect.keeping().suspect());
        assertEquals(List.of(1, 2), requests);
    }

    private Task stored(Task before, Task after) {
        return tasks.replace(before, after).await().atMost(ENOUGH);
    }

    private List<Task> running(int count) {
        return Stream.generate(() -> DueNow.accepted(START)).limit(count)
                .map(task -> task.submitting(CONDUCT, START).observe(new Observation.Submitted(1, "up"), START))
                .map(task -> tasks.add(task).chain(() -> tasks.get(task.id())).await().atMost(ENOUGH).orElseThrow()).toList();
    }

    /** Says nothing new, and notes how many tasks it was asked about. */
    private final class Looked extends BareProvider {

        Looked() {
            super("one");
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, 50, false, CONDUCT, Quota.NONE);
        }

        @Override
        public Uni<List<News>> look(List<Assignment> pending) {
            requests.add(pending.size());
            return Uni.createFrom().item(List.of());
        }
    }
}
