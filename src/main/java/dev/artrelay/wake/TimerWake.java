package dev.artrelay.wake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;

/**
 * Wakes of a process that stays: timers in memory. They die with it, which costs nothing: at start everything unsettled is
 * looked at, and the sweep looks all the time.
 *
 * <p>It is the entry point of its process's work, as a handler is of a function's, and so the one place that subscribes.
 */
final class TimerWake implements Wake {

    private static final Logger LOG = Logger.getLogger(TimerWake.class);

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "wake");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Call> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atWork = new AtomicInteger();
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
    }

    @Override
    public Uni<Void> at(TaskId id, long version, Instant time) {
        long wait = Math.max(0, Duration.between(clock.instant(), time).toMillis());
        return Uni.createFrom().voidItem()
                .invoke(() -> timers.schedule(() -> come(new Call(id, version)), wait, TimeUnit.MILLISECONDS));
    }

    void stop() {
        timers.shutdownNow();
    }

    private void come(Call call) {
        waiting.add(call);
        begin();
    }

    private void begin() {
        while (atWork.incrementAndGet() <= atOnce) {
            Call call = waiting.poll();
            if (call == null) {
                break;
            }
            worker.woken(call.id, call.version).subscribe().with(done -> ended(), fault -> {
                LOG.warnf(fault, "the wake of task %s was lost; the sweep will find it", call.id);
                ended();
            });
        }
        atWork.decrementAndGet();
    }

    private void ended() {
        atWork.decrementAndGet();
        if (!waiting.isEmpty()) {
            begin();
        }
    }

    private record Call(TaskId id, long version) {
    }
}
