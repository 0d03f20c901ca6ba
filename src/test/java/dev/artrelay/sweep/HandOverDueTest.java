package dev.artrelay.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.metric.MetersByHand;
import dev.artrelay.task.TaskId;
import dev.artrelay.time.TestClock;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandOverDueTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final Set<TaskId> woken = new HashSet<>();

    @Test
    void everything_that_is_due_is_woken_now_whatever_its_version() {
        long count = handOver(1_000, (id, version, time) -> {
            assertEquals(WakeCall.DUE, version);
            assertEquals(START, time);
            return Uni.createFrom().voidItem().invoke(() -> woken.add(id));
        });

        assertEquals(1_000, count);
        assertEquals(1_000, woken.size());
    }

    @Test
    void no_more_is_handed_over_than_others_can_do() {
        assertEquals(10_000, handOver(100_000, (id, version, time) -> Uni.createFrom().voidItem()));
    }

    @Test
    void it_ends_when_the_time_is_up() {
        long count = handOver(1_000, (id, version, time) -> Uni.createFrom().voidItem()
                .invoke(() -> clock.pass(Duration.ofMillis(100))));

        assertEquals(100, count);
    }

    @Test
    void a_wake_that_cannot_be_sent_holds_up_no_other() {
        AtomicInteger tried = new AtomicInteger();

        long count = handOver(1_000, (id, version, time) -> tried.incrementAndGet() % 10 == 0
                ? Uni.createFrom().failure(new IllegalStateException("no queue")) : Uni.createFrom().voidItem());

        assertEquals(1_000, tried.get());
        assertEquals(900, count);
    }

    private long handOver(int due, Wake wake) {
        return new HandOverDue(new ManyDue(due).tasks(), wake, MetersByHand.unread(), clock).run(START.plusSeconds(10))
                .await().atMost(Duration.ofSeconds(30));
    }
}
