package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.capacity.Capacity;
import dev.artrelay.capacity.Held;
import dev.artrelay.pace.Lines;
import dev.artrelay.pace.LinesByHand;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Quota;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Phase;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Result;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The worker over stores in memory, and one provider that takes so many tasks at a time. Wakes come when a test lets them. */
final class Theatre {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Conduct CONDUCT = new Conduct(Duration.ofSeconds(20), Recovery.AWAIT_CALLBACK, Phase.SUBMITTING,
            Backoff.NEVER);
    private static final Result TEXT = new Result(List.of(), "done", List.of(), Map.of(), List.of());

    final List<TaskId> submitted = new CopyOnWriteArrayList<>();
    final Capacity capacity;
    Function<Assignment, Uni<Observation>> onSubmit =
            assignment -> Uni.createFrom().item(new Observation.Submitted(assignment.attempt(), "up"));

    private final Capacity calm;
    private final int slots;
    private final TestClock clock = new TestClock(START);
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final Queue<Wakening> wakes = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(1);
    private final Ledger ledger;
    private final KeepArtworks keep;
    private final AdvanceTask worker;

    Theatre(int slots) {
        this(slots, Chaos.none());
    }

    Theatre(int slots, Chaos chaos) {
        this.slots = slots;
        Tasks reached = chaos.before(Tasks.class, tasks);
        Wake sent = chaos.before(Wake.class, this::wake);
        capacity = new Capacity(reached, chaos.before(Records.class, records), sent, clock, Map.of("one", slots));
        calm = new Capacity(tasks, records, this::wake, clock, Map.of("one", slots));
        ledger = Workers.ledger(reached, chaos.before(Records.class, records), capacity.giveBack, clock);
        keep = new KeepArtworks(null, null, ledger, clock);
        Assignments assignments = new Assignments(null, null, null) {

            @Override
            Provider provider(String model) {
                return new One();
            }

            @Override
            Assignment of(Task task) {
                return new Assignment(task.id(), task.state().attempt(), task.state().model(), task.order(), null, null, task.trace());
            }
        };
        Lines lines = LinesByHand.lines(clock, time -> Uni.createFrom().voidItem());
        LookAtTask look = new LookAtTask(assignments, lines, keep);
        SubmitTask submit = new SubmitTask(assignments, lines, ledger,
                new ClaimAttempt(ledger, capacity.take, capacity.giveBack, capacity.queues, clock), keep, sent, clock);
        worker = new AdvanceTask(reached, ledger, new Steps(Workers.prepared(), submit, look, null, keep, null, null,
                new ExpireTask(assignments, look, keep, ledger, clock)), null, sent, clock);
    }

    private Uni<Void> wake(TaskId id, long version, Instant time) {
        return Uni.createFrom().voidItem().invoke(() -> wakes.add(new Wakening(new WakeCall(id, version), time)));
    }

    Task accepted(String client, int priority) {
        return accepted(client, priority, Duration.ofMinutes(10));
    }

    Task accepted(String client, int priority, Duration deadline, String... route) {
        clock.pass(Duration.ofMillis(1));
        Task task = Task.accepted(TaskId.at(clock.instant(), random), PlainOrder.by(client).priority(priority).within(deadline)
                .at(route.length == 0 ? new String[] {"one/a"} : route));
        await(tasks.add(task));
        return task;
    }

    /** Its wake comes, and whatever is woken in its wake. */
    Task works(Task task) {
        surviving(worker.woken(task.id(), now(task.id()).keeping().version()));
        awaken();
        return now(task.id());
    }

    /** The provider is done with it. */
    void finishes(TaskId id) {
        Task task = now(id);
        if (!task.settled()) {
            surviving(keep.learn(task, new Observation.Finished(task.state().attempt(), null, TEXT)));
            awaken();
            works(now(id));
        }
    }

    void cancels(Task task) {
        Task before = now(task.id());
        if (!before.settled()) {
            Task after = await(tasks.replace(before, before.canceled(clock.instant())));
            await(capacity.giveBack.after(before, after));
            awaken();
        }
    }

    void crashesAfterSettling(Task task) {
        Task before = now(task.id());
        await(tasks.replace(before, before.canceled(clock.instant())));
    }

    void crashesBeforeClaiming(Task task) {
        assertTrue(await(capacity.take.take(task, "one", slots)).isPresent());
    }

    /** Time passes, wakes come, and the sweep does once. */
    void passes(Duration time) {
        clock.pass(time);
        awaken();
        await(capacity.queues.all());
        IntStream.range(0, 16).boxed()
                .flatMap(shard -> await(tasks.due(shard, null, clock.instant(), 100)).stream())
                .forEach(due -> surviving(worker.takeOver(due.id())));
        awaken();
    }

    private void awaken() {
        for (Optional<Wakening> next = due(); next.isPresent(); next = due()) {
            wakes.remove(next.get());
            surviving(worker.woken(next.get().call.id(), next.get().call.version()));
        }
    }

    private Optional<Wakening> due() {
        return wakes.stream().filter(wake -> !wake.time.isAfter(clock.instant())).findFirst();
    }

    /**
     * All of them at once, by many hands: the provider takes its time and is done with each answer.
     *
     * @return how many it had at a time, at most
     */
    int crowd(List<Task> crowd) throws Exception {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService provider = Executors.newFixedThreadPool(8);
        onSubmit = assignment -> Uni.createFrom().completionStage(() -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            return CompletableFuture.supplyAsync(() -> {
                Thread.yield();
                inFlight.decrementAndGet();
                return new Observation.Finished(assignment.attempt(), null, TEXT);
            }, provider);
        });
        crowd.forEach(task -> wakes.add(new Wakening(new WakeCall(task.id(), 0), clock.instant())));
        ExecutorService hands = Executors.newFixedThreadPool(8);
        Stream<Callable<Void>> work = IntStream.range(0, 8).mapToObj(hand -> () -> workOff(crowd));
        for (Future<Void> done : hands.invokeAll(work.toList())) {
            done.get();
        }
        hands.shutdown();
        provider.shutdown();
        return most.get();
    }

    private Void workOff(List<Task> crowd) {
        while (!crowd.stream().allMatch(task -> now(task.id()).settled())) {
            Wakening wake = wakes.poll();
            if (wake == null) {
                Thread.onSpinWait();
            } else if (!wake.time.isAfter(clock.instant())) {
                await(worker.woken(wake.call.id(), wake.call.version()));
            }
        }
        return null;
    }

    Optional<Integer> place(Task task) {
        return await(calm.places.of(now(task.id())));
    }

    List<Optional<Integer>> places(Task... some) {
        return Stream.of(some).map(this::place).toList();
    }

    List<Waiting> waiting() {
        return await(tasks.waiting("one", null, 100));
    }

    /** Nobody thinks that it has a slot which somebody else has, or which there is not. */
    void assertWithinTheLimit(List<Task> all) {
        List<Integer> used = all.stream().map(task -> now(task.id()).state().slot()).filter(Objects::nonNull).toList();
        assertEquals(used.stream().distinct().toList(), used);
        assertTrue(used.stream().allMatch(number -> number < slots), used::toString);
    }

    /** No slot held, and nobody waits. */
    void assertAtRest() {
        assertEquals(List.of(), waiting());
        assertEquals(List.<Held>of(), calm.held("one", slots));
    }

    Task now(TaskId id) {
        return await(tasks.get(id)).orElseThrow();
    }

    private static void surviving(Uni<?> act) {
        await(act.replaceWithVoid().onFailure(Chaos.Killed.class).recoverWithNull());
    }

    private static <T> T await(Uni<T> act) {
        return act.await().atMost(Duration.ofSeconds(30));
    }

    /** A wake, and when it is to come. */
    private record Wakening(WakeCall call, Instant time) {
    }

    private final class One extends BareProvider {

        One() {
            super("one");
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, true, 0, false, CONDUCT, new Quota(slots, 0, 0));
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            submitted.add(assignment.task());
            return onSubmit.apply(assignment);
        }
    }
}
