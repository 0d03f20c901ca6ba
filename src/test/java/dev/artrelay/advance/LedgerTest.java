package dev.artrelay.advance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Tasks;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.task.PlainOrder;
import dev.artrelay.task.Status;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the worker writes when the table is in trouble. */
class LedgerTest {

    private static final String SECRET = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final Random random = new Random(1);
    private final MemoryRecords records = new MemoryRecords(clock);
    private final Failing tasks = new Failing(new MemoryTasks(records, clock));
    private final SubscribersByHand subscribers = SubscribersByHand.of(records,
            new Secrets(Optional.of(SECRET), Optional.empty()), clock, random, null);
    private final Ledger ledger = new Ledger(tasks, subscribers.addressees(), Capacity.free(tasks, clock).giveBack, null, clock);

    @Test
    void what_was_learned_outlasts_a_table_that_refuses_it_twice() {
        Task task = stored();
        tasks.failures = 2;

        Entry learned = now(ledger.learn(task, held -> held.canceled(clock.instant())));

        assertEquals(Status.CANCELED, learned.task().state().status());
        assertEquals(learned.task(), now(tasks.get(task.id())).orElseThrow());
    }

    @Test
    void a_table_that_goes_on_refusing_is_no_secret() {
        Task task = stored();
        tasks.failures = Integer.MAX_VALUE;

        Uni<Entry> learning = ledger.learn(task, held -> held.canceled(clock.instant()));

        assertThrows(IllegalStateException.class, () -> now(learning));
    }

    @Test
    void a_claim_is_not_insisted_on() {
        Task task = stored();
        tasks.failures = 1;

        Uni<Entry> claiming = ledger.claim(task, task.canceled(clock.instant()));

        assertThrows(IllegalStateException.class, () -> now(claiming));
    }

    private Task stored() {
        Task task = Task.accepted(TaskId.at(clock.instant(), random), PlainOrder.by("acme").at("one/a"));
        return now(tasks.add(task).chain(() -> tasks.get(task.id()))).orElseThrow();
    }

    private static <T> T now(Uni<T> act) {
        return act.await().atMost(Duration.ofSeconds(30));
    }

    /** Refuses as many writes as it is told to. */
    private static final class Failing extends PassingTasks {

        private int failures;

        private Failing(Tasks tasks) {
            super(tasks);
        }

        @Override
        public Uni<Task> replace(Task before, Task after) {
            return Uni.createFrom().deferred(() -> failures-- > 0
                    ? Uni.createFrom().failure(new IllegalStateException("no table")) : tasks.replace(before, after));
        }
    }
}
