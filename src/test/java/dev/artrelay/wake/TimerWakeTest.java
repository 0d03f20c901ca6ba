package dev.artrelay.wake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerWakeTest extends WakeContract {

    private final TimerWake wake = new TimerWake(worker, CLOCK, 4);

    @Override
    Wake wake() {
        return wake;
    }

    @AfterEach
    void stop() {
        wake.stop();
    }

    @Test
    void no_more_tasks_are_worked_on_than_allowed_and_none_is_forgotten() throws Exception {
        int allowed = 3;
        AtomicInteger done = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(10);
        List<UniEmitter<? super Void>> held = new ArrayList<>();
        CountDownLatch full = new CountDownLatch(allowed);
        TimerWake narrow = new TimerWake((id, version) -> Uni.createFrom().<Void>emitter(work -> {
            synchronized (held) {
                held.add(work);
            }
            full.countDown();
        }).onTermination().invoke(() -> {
            done.incrementAndGet();
            all.countDown();
        }), CLOCK, allowed);

        for (int i = 0; i < 10; i++) {
            narrow.at(TaskId.at(CLOCK.instant(), new Random()), 1, CLOCK.instant()).await().atMost(Duration.ofSeconds(1));
        }
        full.await(10, TimeUnit.SECONDS);
        int begun;
        synchronized (held) {
            begun = held.size();
        }
        while (!all.await(1, TimeUnit.MILLISECONDS)) {
            List<UniEmitter<? super Void>> ready;
            synchronized (held) {
                ready = new ArrayList<>(held);
                held.clear();
            }
            ready.forEach(work -> work.complete(null));
        }

        assertEquals(allowed, begun);
        assertEquals(10, done.get());
        narrow.stop();
    }

    @Test
    void a_worker_that_fails_does_not_stop_the_others() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        TimerWake one = new TimerWake((id, version) -> {
            both.countDown();
            return version == 1 ? Uni.createFrom().failure(new IllegalStateException("on purpose")) : Uni.createFrom().voidItem();
        }, CLOCK, 1);

        one.at(TaskId.at(CLOCK.instant(), new Random()), 1, CLOCK.instant()).await().atMost(Duration.ofSeconds(1));
        one.at(TaskId.at(CLOCK.instant(), new Random()), 2, CLOCK.instant()).await().atMost(Duration.ofSeconds(1));

        assertEquals(true, both.await(10, TimeUnit.SECONDS));
        one.stop();
    }
}
