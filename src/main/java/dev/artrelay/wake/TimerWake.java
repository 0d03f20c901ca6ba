package dev.artrelay.wake;

import dev.artrelay.log.LogLine;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Wakes of a process that stays: timers in memory. They die with it, which costs nothing: at start everything unsettled is
 * looked at, and the sweep looks all the time.
 *
 * <p>It is the entry point of its process's work, as a handler is of a function's, and so the one place that subscribes.
 */
final class TimerWake implements Wake {

    private static final Logger LOG = Logger.getLogger(TimerWake.class);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "wake");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Call> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger callers = new AtomicInteger();
    private final Semaphore hands;
    private final Worker worker;
    private final Clock clock;
    private final int atOnce;

    /**
     * @param atOnce how many tasks are worked on at a time; the rest wait their turn
     */
    TimerWake(Worker worker, Clock clock, int atOnce) {
        this.worker = worker;
        this.clock = clock;
        this.atOnce = atOnce;
        this.hands = new Semaphore(atOnce);
    }

    @Override
    public Uni<Void> at(TaskId id, long version, Instant time) {
        long wait = Math.max(0, Duration.between(clock.instant(), time).toMillis());
        return Uni.createFrom().voidItem()
                .invoke(() -> timers.schedule(() -> come(new Call(id, version)), wait, TimeUnit.MILLISECONDS));
    }

    /** Begins nothing more, and gives what is at work a moment to come to its end. */
    void stop() {
        timers.shutdownNow();
        waiting.clear();
        try {
            hands.tryAcquire(atOnce, LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void come(Call call) {
        waiting.add(call);
        begin();
    }

    /** One at a time begins work, and goes on for those who came meanwhile: a worker may be done before it returns. */
    private void begin() {
        if (callers.getAndIncrement() > 0) {
            return;
        }
        int served = 1;
        while (served > 0) {
            beginAll();
            served = callers.addAndGet(-served);
        }
    }

    private void beginAll() {
        while (!waiting.isEmpty() && hands.tryAcquire()) {
            Call call = waiting.poll();
            if (call == null) {
                hands.release();
                return;
            }
            worker.woken(call.id, call.version).subscribe().with(done -> ended(), fault -> lost(call, fault));
        }
    }

    private void lost(Call call, Throwable fault) {
        LogLine.with(call.id.names(), () -> LOG.warnf(fault, "the wake of task %s was lost; the sweep will find it", call.id));
        ended();
    }

    private void ended() {
        hands.release();
        begin();
    }

    private record Call(TaskId id, long version) {
    }
}
