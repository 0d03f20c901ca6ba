package dev.artrelay.advance;

import dev.artrelay.advance.Ledger.Entry;
import dev.artrelay.capacity.Capacity;
import dev.artrelay.deliver.Dialect;
import dev.artrelay.deliver.DialectsByHand;
import dev.artrelay.deliver.Lanes;
import dev.artrelay.deliver.PatientPost;
import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressGuard;
import dev.artrelay.egress.Names;
import dev.artrelay.egress.Reach;
import dev.artrelay.secret.Secrets;
import dev.artrelay.store.MemoryRecords;
import dev.artrelay.store.MemoryTasks;
import dev.artrelay.subscribe.SubscribersByHand;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Tasks over a table in memory that end, and subscribers on loopback who are told of it. Wakes come when a test says so. */
final class EndsTold {

    private static final String SECRET = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";

    final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    final SubscribersByHand subscribers;
    final DeliverWebhooks deliver;
    Uni<Void> wake = Uni.createFrom().voidItem();

    private final Random random = new Random(1);
    private final MemoryRecords records = new MemoryRecords(clock);
    private final MemoryTasks tasks = new MemoryTasks(records, clock);
    private final Ledger ledger;

    EndsTold(Vertx vertx) {
        subscribers = SubscribersByHand.of(records, new Secrets(Optional.of(SECRET), Optional.empty()), clock, random, null);
        Postman postman = new Postman(PatientPost.of(new Egress(vertx, new EgressGuard(Reach.LOCAL, new Names()), "1.0"), clock),
                DialectsByHand.of(new Words(), new Mute()), new Lanes());
        ledger = new Ledger(tasks, subscribers.addressees(), Capacity.free(tasks, clock).giveBack, postman, clock);
        deliver = new DeliverWebhooks(postman, subscribers.addressees(), ledger, (id, version, time) -> wake,
                clock, random);
    }

    /** A task that has just been canceled. */
    Entry ended(Order order) {
        Task task = Task.accepted(TaskId.at(clock.instant(), random), order);
        return now(tasks.add(task).chain(() -> tasks.get(task.id()))
                .chain(stored -> ledger.learn(stored.orElseThrow(), held -> held.canceled(clock.instant()))));
    }

    Task task(TaskId id) {
        return now(tasks.get(id)).orElseThrow();
    }

    static <T> T now(Uni<T> act) {
        return act.await().atMost(Duration.ofSeconds(30));
    }

    /** A dialect that has no words. */
    private static final class Mute implements Dialect {

        @Override
        public String name() {
            return "mute";
        }

        @Override
        public byte[] body(Task task, EventType event) {
            throw new IllegalStateException("no words");
        }
    }

    /** A dialect of few words. */
    private static final class Words implements Dialect {

        @Override
        public String name() {
            return "v1";
        }

        @Override
        public byte[] body(Task task, EventType event) {
            return event.word().getBytes(StandardCharsets.UTF_8);
        }
    }
}
