package dev.artrelay.artwork;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where pictures are painted and read: off the event loop, and no more at a time than there are processors. How many may wait
 * for it, and what each of them holds in memory meanwhile, is a matter of those who ask.
 */
@ApplicationScoped
public class Workbench {

    private final ExecutorService hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
        Thread thread = new Thread(work, "workbench");
        thread.setDaemon(true);
        return thread;
    });

    /** The work is done when its turn comes; the answer comes back where it was asked for. */
    public <T> Uni<T> work(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            var asker = Vertx.currentContext();
            Uni<T> done = Uni.createFrom().item(() -> {
                try {
                    return work.call();
                } catch (RuntimeException fault) {
                    throw fault;
                } catch (Exception fault) {
                    throw new IllegalStateException(fault);
                }
            }).runSubscriptionOn(hands);
            return asker == null ? done : done.emitOn(task -> asker.runOnContext(ignored -> task.run()));
        });
    }

    @PreDestroy
    void stop() {
        hands.shutdownNow();
    }
}
