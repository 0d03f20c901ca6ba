package dev.artrelay.sweep;

import dev.artrelay.artwork.SweepArtworks;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Sweeps a process that stays, on a timer; the first run takes up what the process before it left. In between, pictures of
 * tasks that are no longer there are cleared away.
 */
@ApplicationScoped
class SweepTimer {

    private final SweepDue sweep;
    private final SweepArtworks artworks;
    private final SweepConfig config;
    private final Clock clock;
    private volatile boolean resumed;

    SweepTimer(SweepDue sweep, SweepArtworks artworks, SweepConfig config, Clock clock) {
        this.sweep = sweep;
        this.artworks = artworks;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${artrelay.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        var until = clock.instant().plus(config.runLimit());
        Uni<SweepReport> run = resumed ? sweep.run(until) : sweep.resumeAll(until).invoke(report -> resumed = true);
        return run.replaceWithVoid();
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> clear() {
        return artworks.sweep().replaceWithVoid();
    }
}
