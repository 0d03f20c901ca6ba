package dev.artrelay.wake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every way of waking keeps to. */
abstract class WakeContract {

    static final Clock CLOCK = Clock.systemUTC();

    private final BlockingQueue<Come> come = new LinkedBlockingQueue<>();
    final Worker worker = (id, version) -> Uni.createFrom().voidItem()
            .invoke(() -> come.add(new Come(new WakeCall(id, version), CLOCK.instant())));

    /** A wake that ends at {@link #worker}. */
    abstract Wake wake();

    @Test
    void a_wake_comes_with_its_task_and_version() throws Exception {
        TaskId id = someTask();

        wake().at(id, 7, CLOCK.instant()).await().atMost(Duration.ofSeconds(10));

        assertEquals(new WakeCall(id, 7), next().call);
    }

    @Test
    void a_wake_for_a_time_that_has_passed_comes_now() throws Exception {
        TaskId id = someTask();

        wake().at(id, 1, CLOCK.instant().minusSeconds(60)).await().atMost(Duration.ofSeconds(10));

        assertEquals(id, next().call.id());
    }

    @Test
    void a_wake_never_comes_early() throws Exception {
        Instant time = CLOCK.instant().plusMillis(1200);

        wake().at(someTask(), 1, time).await().atMost(Duration.ofSeconds(10));

        assertFalse(next().at.isBefore(time.minusMillis(1)));
    }

    @Test
    void wakes_overtake_each_other_by_their_times() throws Exception {
        TaskId later = someTask();
        TaskId sooner = someTask();

        wake().at(later, 1, CLOCK.instant().plusSeconds(2)).await().atMost(Duration.ofSeconds(10));
        wake().at(sooner, 1, CLOCK.instant()).await().atMost(Duration.ofSeconds(10));

        assertEquals(sooner, next().call.id());
        assertEquals(later, next().call.id());
    }

    private Come next() throws InterruptedException {
        Come next = come.poll(30, TimeUnit.SECONDS);
        assertFalse(next == null, "no wake came");
        return next;
    }

    private static TaskId someTask() {
        return TaskId.at(CLOCK.instant(), new Random());
    }

    private record Come(WakeCall call, Instant at) {
    }
}
