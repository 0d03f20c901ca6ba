package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.capacity.Capacity;
import dev.artrelay.deliver.Lanes;
import dev.artrelay.pace.LinesByHand;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.BareProvider;
import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.Quota;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Phase;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Status;
import dev.artrelay.task.Step;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens to tasks whose provider takes one at a time. */
class SubmitTaskTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final TestClock clock = new TestClock(START);
    private final Random random = new Random(1);
    private final OneAtATime provider = new OneAtATime();
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private Uni<Void> wake = Uni.createFrom().voidItem();
    private final Wake nobody = (id, version, time) -> wake;
    private final Capacity capacity = new Capacity(tasks, records, nobody, clock, Map.of());
    private final Ledger ledger = new Ledger(tasks, SubscribersByHand.of(records, null, clock, random, null).addressees(),
            capacity.giveBack, new Postman(null, null, new Lanes()), clock);
    private final SubmitTask submit = new SubmitTask(new Assignments(null, null, null) {

        @Override
        Provider provider(String model) {
            return provider;
        }

        @Override
        Assignment of(Task task) {
            return new Assignment(task.id(), task.state().attempt(), task.state().model(), task.order(), null, null, task.trace());
        }
    }, LinesByHand.lines(clock, time -> Uni.createFrom().voidItem()), ledger,
            new ClaimAttempt(ledger, capacity.take, capacity.giveBack, capacity.queues, clock),
            new KeepArtworks(null, null, ledger, clock), nobody, clock);

    @Test
    void who_waits_for_its_turn_is_submitted_when_it_comes() {
        submit.take(stored()).subscribe().asCompletionStage();
        var waiting = submit.take(stored()).subscribe().asCompletionStage();

        provider.fail(0);
        provider.fail(1);

        assertEquals(Status.FAILED, waiting.join().task().state().status());
    }

    @Test
    void nobody_is_asked_for_a_task_whose_time_ended_while_it_waited_for_its_turn() {
        submit.take(stored()).subscribe().asCompletionStage();
        var waiting = submit.take(stored()).subscribe().asCompletionStage();

        clock.pass(DEADLINE);
        provider.fail(0);

        assertEquals(1, provider.asked.size());
        assertEquals(Step.Kind.EXPIRE, waiting.join().task().next(clock.instant()).kind());
    }

    @Test
    void what_finds_no_turn_soon_is_put_off_and_claims_nothing() {
        provider.perSecond = 0.1;
        submit.take(stored()).subscribe().asCompletionStage();
        provider.fail(0);

        Task task = submit.take(stored()).await().indefinitely().task();

        assertEquals(1, provider.asked.size());
        assertEquals(Phase.WAITING_FOR_CAPACITY, task.state().phase());
        assertEquals(0, task.state().attempt());
    }

    @Test
    void a_claim_whose_subscribers_cannot_be_woken_for_is_submitted_all_the_same() {
        wake = Uni.createFrom().failure(new IllegalStateException("no queue"));
        var submitted = submit.take(stored(toldThatItRuns())).subscribe().asCompletionStage();

        provider.fail(0);

        assertEquals(Status.FAILED, submitted.join().task().state().status());
    }

    private static Order toldThatItRuns() {
        Order.Webhook webhook = new Order.Webhook("https://hooks.example/1", List.of(EventType.RUNNING));
        return new PlainOrder("client", PlainOrder.CAT, webhook, 0, DEADLINE).at("one/a");
    }

    private Task stored() {
        return stored(PlainOrder.by("client").within(DEADLINE).at("one/a"));
    }

    private Task stored(Order order) {
        Task task = Task.accepted(TaskId.at(START, random), order);
        return tasks.add(task).chain(ignored -> tasks.get(task.id())).await().indefinitely().orElseThrow();
    }

    /** Answers when it is told to. */
    private static final class OneAtATime extends BareProvider {

        private final List<CompletableFuture<Observation>> asked = new ArrayList<>();
        private double perSecond;

        OneAtATime() {
            super("one");
        }

        void fail(int place) {
            asked.get(place).complete(new Observation.Broken(1, null, Failure.of(Failure.Code.UPSTREAM_REJECTED, "no")));
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, 0, false, new Conduct(Duration.ofSeconds(20), Recovery.ASK_AGAIN,
                    Phase.RENDERING, Backoff.NEVER), new Quota(0, perSecond, 1));
        }

        @Override
        public Uni<Observation> submit(Assignment assignment) {
            asked.add(new CompletableFuture<>());
            return Uni.createFrom().completionStage(asked.get(asked.size() - 1));
        }
    }
}
